"""How the files bundled with hoidap were made and measured; never imported by hoidap."""
