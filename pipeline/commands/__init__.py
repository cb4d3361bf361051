"""One module a command: `summary(language)`, `add_arguments(parser, language)`, `execute(options, language)`.

Modules import what is heavy inside `execute`, so that `--help` answers at once.
"""
