"""Self-contained web pages: made from the templates of their room, they run nothing but their own script."""

from base64 import b64encode
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


def templates_of(package: str) -> Environment:
    """The templates of a package: what is printed is escaped, and what they ask for must be there."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def inline(templates: Environment, name: str) -> Markup:
    """A script or style sheet that lies beside the templates, to stand in the page itself."""
    loader = templates.loader
    assert loader is not None
    return Markup(loader.get_source(templates, name)[0])


def permission(asset: Markup) -> Markup:
    """The source expression of a page's policy that lets the browser run this and nothing else."""
    return Markup(f"'sha256-{b64encode(sha256(asset.encode()).digest()).decode()}'")
