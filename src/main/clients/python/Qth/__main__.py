"""python3 -m Qth script.py: runs a script that takes `Qth` for granted, as the samples for modules do."""

import runpy
import sys

import Qth

if len(sys.argv) < 2:
    sys.exit("usage: python3 -m Qth script.py [arguments]")
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], init_globals={"Qth": Qth}, run_name="__main__")
