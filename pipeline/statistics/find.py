"""The main path of the stage: every number that counts or measures something, with the words that say what."""

from pipeline.records import Citation, Header, Section, Statistic, Text
from pipeline.rules import Rules
from pipeline.statistics.cells import label_cells
from pipeline.statistics.closed import closed_spans
from pipeline.statistics.in_turn import name_in_turn
from pipeline.statistics.lexicon import lexicon
from pipeline.statistics.outlook import outlook_of
from pipeline.statistics.parts import link_parts
from pipeline.statistics.ratings import read_ratings
from pipeline.statistics.readings import read_all
from pipeline.statistics.recording import Recorder


def find_statistics(
    text: Text, header: Header, sections: tuple[Section, ...], citations: tuple[Citation, ...], rules: Rules
) -> tuple[Statistic, ...]:
    """Every reported quantity of the text, in reading order."""
    words = lexicon(rules)
    closed = closed_spans(text, header, sections, citations)
    recorder = Recorder(text, outlook_of(header, sections, words), words, rules.periods)
    readings = read_all(text.reading, closed, label_cells(text, words), words)
    found = [recorder.record(reading) for reading in name_in_turn(text.reading, readings, words)]
    found += [recorder.record_rating(rating) for rating in read_ratings(text.value, closed, words)]
    return link_parts(text.value, sorted(found, key=lambda one: one.start), words)
