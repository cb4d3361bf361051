"""Self-contained web pages: made from the templates of their room, they show and run nothing but what is in them.

They open with templates/opening.html, which asks for `language`, `title`, `style` and `policy`.
"""

from base64 import b64encode
from hashlib import sha256

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


def templates_of(package: str) -> Environment:
    """The templates of a package: what is printed is escaped, and what they ask for must be there."""
    return Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader("pipeline")]),
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


def policy(style: Markup, script: Markup | None = None, *, pictures: bool = False) -> Markup:
    """The policy by which a browser uses this style and script of a page, its own pictures, and nothing else."""
    directives = [
        "default-src 'none'",
        *(["img-src data:"] if pictures else []),
        *([f"script-src {_digest(script)}"] if script is not None else []),
        f"style-src {_digest(style)}",
    ]
    return Markup("; ".join(directives))


def _digest(asset: Markup) -> str:
    return f"'sha256-{b64encode(sha256(asset.encode()).digest()).decode()}'"
