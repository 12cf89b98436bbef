"""The commands, by what they are about; `cli.app` puts them together."""
