"""One module a command, imported only when it is called, so that `--help` loads nothing heavy."""

COMMANDS: dict[str, str] = {
    "check": "Say which statements of the stories contradict the record, the calendar or the story itself.",
    "audit": "Check an archive of any size: resumable, every story accounted for, worst first.",
    "facts": "Show what was understood: dates, entities, facts.",
    "rules": "List, show, test and begin rules.",
    "knowledge": "Ask the record who held what, and prove it sound.",
    "serve": "Check stories over HTTP, and show editors a page.",
    "lsp": "Serve an editor: findings, evidence and fixes as one types.",
    "hook": "Check one story from standard input, answered as the service does; for any CMS.",
}
