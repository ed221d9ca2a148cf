"""Draws the targets of the package as a Mermaid graph: who stands on whom. Reads `swift package describe --type json`."""

import json
import sys

targets = [target for target in json.load(sys.stdin)["targets"] if target["type"] in ("library", "executable")]
names = {target["name"] for target in targets}
below = {target["name"]: [name for name in target.get("target_dependencies", []) if name in names] for target in targets}


def reached(name):
    """Everything that a target stands on, near and far."""
    return set(below[name]).union(*(reached(lower) for lower in below[name]))


print("graph BT")
for name in sorted(names - {"Site"}):
    near = set(below[name])
    # An arrow that another path already tells is left out.
    for lower in sorted(low for low in near if not any(low in reached(other) for other in near - {low})):
        print(f"    {name} --> {lower}")
