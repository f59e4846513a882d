"""`python -m bot` is `lanpya`."""

from bot.cli import main

if __name__ == "__main__":
    main()
