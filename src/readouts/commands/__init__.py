"""The subcommands of `readouts`, a module each."""
