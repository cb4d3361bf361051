"""The documents that a set of reports stands on: as GraphML for other tools, and as a picture in one page."""

from pipeline.graph.gather import picture_of
from pipeline.graph.graphml import write_graphml
from pipeline.graph.page import graph_page

__all__ = ["graph_page", "picture_of", "write_graphml"]
