"""`python -m readouts` is the `readouts` command."""

import sys

from readouts.cli import main

sys.exit(main())
