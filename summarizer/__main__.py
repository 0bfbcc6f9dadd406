"""``python -m summarizer`` is the command line; this starts it, and ends quietly on Ctrl-C."""


def main() -> None:
    """Run the command line."""
    try:
        from summarizer.cli import main as run
    except KeyboardInterrupt:  # while the program was still being loaded
        raise SystemExit(130) from None
    run()


if __name__ == "__main__":
    main()
