"""What every topic stands on: the context, declarations, arguments, rights, the composing of texts."""
