"""The papers people take home: what each states, its number, and how it is drawn."""
