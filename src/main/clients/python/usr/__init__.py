"""On a module the script's own folder is `/usr`; scripts there say `from usr import Qth`."""

import Qth
