"""Commands whose help and usage errors speak the editor's language.

A command names its words and nothing else: `cli.<command>.short`, `cli.<command>.about`,
`cli.<command>.<parameter>` (else `cli.common.<parameter>`). A command of a group within is called
`<group>.<command>` there, and its parameters are looked for among those of the group too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from click.exceptions import NoSuchCommand, NoSuchOption

from dalil.cli.session import Misuse, Session, known_language, session, suggestion
from dalil.i18n import language, languages

ALL = "dalil"
"""The name of the group of all commands: theirs are not called after it."""


class Command(click.Command):
    """A command with `--project`, `--lang` and `--help`, all in the editor's language.

    With `members` it also works on the folder for members that lies on the project: `--members`.
    """

    def __init__(self, *args: Any, key: str = "", members: bool = False, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.key = key or self.name or ""
        self.params += [*([_members_option()] if members else []), _project_option()]
        self.params += [_lang_option()]

    def get_help(self, ctx: click.Context) -> str:
        """The whole help text: usage, what it does, options on a line of their own."""
        return "\n".join(_help(self, ctx, ctx.ensure_object(Session)))

    def get_usage(self, ctx: click.Context) -> str:
        """The first line of the help."""
        return _usage(self, ctx, ctx.ensure_object(Session))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments.

        Raises:
            Misuse: something typed is not known, is missing or is too much.
        """
        try:
            return super().parse_args(ctx, args)
        except Misuse:
            raise
        except click.UsageError as error:
            raise misuse(error, ctx) from error


class Group(Command, click.Group):
    """The group of all commands, or of one matter's. Imports a command's module when it is used."""

    modules: Mapping[str, str]

    def __init__(self, *args: Any, modules: Mapping[str, str], **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.modules = modules

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """The context of a run, with its session."""
        if parent is None:
            extra.setdefault("obj", session(args))
        return super().make_context(info_name, args, parent, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order in which an editor meets them."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name; its module is imported now."""
        if cmd_name not in self.modules:
            return None
        command: click.Command = import_module(self.modules[cmd_name]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begins with.

        Raises:
            Misuse: there is none of that name.
        """
        try:
            return super().resolve_command(ctx, args)
        except Misuse:
            raise
        except click.UsageError as error:
            raise misuse(error, ctx, self.modules) from error


def command(name: str, **settings: Any) -> Callable[[Callable[..., Any]], Command]:
    """Make a function the command `name`, or `group.name`; its words are found by that name."""
    return click.command(name.rpartition(".")[2], cls=Command, key=name, **settings)


def misuse(
    error: click.UsageError, ctx: click.Context, commands: Mapping[str, str] | None = None
) -> click.UsageError:
    """Click's complaint in the editor's language; help for a bare command stays as it is."""
    told: Session = ctx.ensure_object(Session)
    match error:
        case click.exceptions.NoArgsIsHelpError():
            return error
        case NoSuchCommand(command_name=name):
            near = suggestion(told, name, list(commands or {}))
            return Misuse(told, "no-such-command", more=near, ctx=ctx, name=name)
        case NoSuchOption(option_name=name):
            near = suggestion(told, name, _option_names(ctx))
            return Misuse(told, "no-such-option", more=near, ctx=ctx, name=name)
        case click.MissingParameter(param=click.Parameter() as param):
            return Misuse(told, "missing", ctx=ctx, name=_signature(param, ctx))
        case click.BadParameter(param=click.Option() as param):
            return _bad_option(told, param, ctx)
        case click.BadOptionUsage(option_name=name):
            return Misuse(told, "option-needs-value", ctx=ctx, name=name)
        case _:
            return Misuse(told, "too-much", ctx=ctx, words=_spare(error))


def _spare(error: click.UsageError) -> str:
    """What Click found left over: it says so only in its sentence."""
    return error.message.partition("(")[2].rpartition(")")[0] or error.message


def _bad_option(told: Session, param: click.Option, ctx: click.Context) -> Misuse:
    if isinstance(param.type, click.Choice):
        allowed = ", ".join(map(str, param.type.choices))
        return Misuse(told, "not-allowed", ctx=ctx, option=param.opts[0], allowed=allowed)
    return Misuse(told, "bad-value", ctx=ctx, option=param.opts[0])


def _option_names(ctx: click.Context) -> list[str]:
    return [name for each in ctx.command.get_params(ctx) for name in each.opts if name[0] == "-"]


def _usage(command: click.Command, ctx: click.Context, told: Session) -> str:
    pieces = [each.make_metavar(ctx) for each in command.params if isinstance(each, click.Argument)]
    if isinstance(command, click.Group):
        pieces = [told.words("cli.help.command"), "…"]
    options = told.words("cli.help.options-place")
    return " ".join([told.words("cli.help.usage"), ctx.command_path, f"[{options}]", *pieces])


def _help(command: Command, ctx: click.Context, told: Session) -> Iterator[str]:
    yield _usage(command, ctx, told)
    yield ""
    yield told.text(f"{command.key}.about")
    if isinstance(command, Group):
        yield from _commands(command, told)
    yield from ("", told.text("help.options"))
    for param in command.get_params(ctx):
        yield f"  {_signature(param, ctx)}"
        yield f"      {told.text(_words_of(command, param, told))}"


def _words_of(command: Command, param: click.Parameter, told: Session) -> str:
    """The key of what is said of a parameter: the command's own words, its group's, or all's."""
    for each in (command.key, command.key.rpartition(".")[0]):
        if each and f"cli.{each}.{param.name}" in told.words:
            return f"{each}.{param.name}"
    return f"common.{'help' if '--help' in param.opts else param.name}"


def _commands(group: Group, told: Session) -> Iterator[str]:
    yield from ("", told.text("help.commands"))
    within = f"{group.key}." if group.key != ALL else ""
    for name in group.modules:
        yield f"  {name}"
        yield f"      {told.text(f'{within}{name}.short')}"


def _signature(param: click.Parameter, ctx: click.Context) -> str:
    if isinstance(param, click.Argument):
        return param.make_metavar(ctx)
    names = ", ".join([*param.opts, *param.secondary_opts])
    flag = isinstance(param, click.Option) and (param.is_flag or param.count)
    return names if flag else f"{names} {param.make_metavar(ctx)}"


def _project_option() -> click.Option:
    return click.Option(
        ["--project"], metavar="DIR", expose_value=False, callback=_set_project, is_eager=True
    )


def _members_option() -> click.Option:
    return click.Option(
        ["--members"], metavar="DIR", expose_value=False, callback=_set_members, is_eager=True
    )


def _lang_option() -> click.Option:
    return click.Option(
        ["--lang"],
        metavar="|".join([*languages(), "ckb"]),
        expose_value=False,
        callback=_set_language,
        is_eager=True,
    )


def _set_project(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.ensure_object(Session).folder = Path(value)


def _set_members(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.ensure_object(Session).members = Path(value)


def _set_language(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is None:
        return
    told = ctx.ensure_object(Session)
    code = known_language(value)
    if not code:
        raise Misuse(told, "no-such-language", name=value, known=", ".join(languages()))
    told.language = language(code)
