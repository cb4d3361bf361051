"""Where differences are kept until all are known: a temporary database, so that a million of them need no memory."""

import sqlite3
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from pipeline.differences.compared import rank_of
from pipeline.differences.difference import Count, Difference, Link, Place, SameDocument, Side, StoredStatement
from pipeline.tables.around import Around

_COLUMNS = (
    "rank, weight, change, name, col, report_id, source, page, line, start, before, after,"
    " pre, words, post, pre_after, words_after, post_after"
)
_ORDER = "weight, source, report_id, start, change, before, after"


class Ledger:
    """All differences of a comparison. Use as a context manager."""

    def __init__(self) -> None:
        # An empty name is a database of its own, kept on disk only as far as it grows large, and gone when closed.
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE found ({_COLUMNS});"
            "CREATE TABLE links (report_id, source, page, line, start, until, before, after);"
            "CREATE TABLE statements (side, report_id, relation, acting, acted_on);"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def add(self, found: Difference) -> None:
        """Keep a difference."""
        row = (
            rank_of(found.table, found.column),
            *(found.weight, found.change, found.table, found.column),
            *(*found.place, found.before, found.after, *found.seen, *found.seen_after),
        )
        self._connection.execute(f"INSERT INTO found VALUES ({', '.join('?' * len(row))})", row)

    def add_link(self, link: Link) -> None:
        """Keep what document a mention means on both sides."""
        self._connection.execute("INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?)", link[:-1])

    def add_statement(self, side: Side, statement: StoredStatement) -> None:
        """Keep what one run says of two documents."""
        self._connection.execute("INSERT INTO statements VALUES (?, ?, ?, ?, ?)", (side, *statement))

    def prepare(self, script: str) -> None:
        """Make the tables that queries over the links need."""
        self._connection.executescript(script)

    def links(self, query: str) -> Iterator[Link]:
        """The links that a query chooses."""
        return (Link(*row) for row in self._connection.execute(query))

    def same_documents(self, query: str) -> Iterator[SameDocument]:
        """The documents that a query pairs."""
        return (SameDocument(*row) for row in self._connection.execute(query))

    def statements(self, query: str) -> Iterator[StoredStatement]:
        """The statements that a query chooses."""
        return (StoredStatement(*row) for row in self._connection.execute(query))

    def counts(self) -> tuple[Count, ...]:
        """How often each kind was found, the weightiest first."""
        found = self._connection.execute(
            "SELECT name, col, change, count(*) FROM found GROUP BY rank, name, col, change"
            " ORDER BY rank, col, change DESC"
        )
        return tuple(Count(*row) for row in found)

    def differences(self, limit: int | None = None) -> Iterator[Difference]:
        """All of them, the weightiest first, as they stand in the reports.

        With a `limit` so many of each kind: first one of all that are alike, the most frequent before the rare.
        """
        if limit is None:
            query = f"SELECT {_COLUMNS}, 1 FROM found ORDER BY rank, col, change DESC, {_ORDER}"
        else:
            query = (
                f"SELECT {_COLUMNS}, times FROM (SELECT *, row_number() OVER"
                f" (PARTITION BY rank, col, change ORDER BY nth_alike, weight, times DESC, {_ORDER}) AS nth FROM"
                f" (SELECT *, count(*) OVER alike AS times, row_number() OVER (alike ORDER BY {_ORDER}) AS nth_alike"
                " FROM found WINDOW alike AS (PARTITION BY rank, col, change, before, after)))"
                f" WHERE nth <= {limit} ORDER BY rank, col, change DESC, nth"
            )
        for row in self._connection.execute(query):
            _, weight, change, table, column, *place, before, after, pre, words, post, p, w, q, times = row
            seen, seen_after = Around(pre, words, post), Around(p, w, q)
            yield Difference(change, table, column, Place(*place), before, after, seen, seen_after, weight, times)
