"""An officer on duty helps a person: under her mandate, at an address that says whose page it is."""

from app.web.assist import beside, help_code, new_phone, paper_code, point

BLUEPRINTS = (point.bp, paper_code.bp, new_phone.bp, help_code.bp, beside.bp)
