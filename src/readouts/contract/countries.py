"""Countries by their ISO 3166-1 code, as the `countries` table names them."""

from functools import cache

import pycountry

# Kosovo has a user-assigned code, so the ISO list lacks it.
_KOSOVO = {"country_code": "XK", "alpha3": "XKX", "name": "Kosovo"}


@cache
def _by_code() -> dict[str, dict[str, str]]:
    rows = {"XK": _KOSOVO}
    for country in pycountry.countries:
        # The common name ("Moldova") reads better than the formal one ("Moldova, Republic of").
        name = getattr(country, "common_name", country.name)
        rows[country.alpha_2] = {"country_code": country.alpha_2, "alpha3": country.alpha_3, "name": name}
    return rows


def country_row(code: str) -> dict[str, str] | None:
    """The row of the `countries` table for an alpha-2 code, or None if there is no such country."""
    row = _by_code().get(code)
    return dict(row) if row else None


def code_of(text: str) -> str | None:
    """The alpha-2 code of a country that is given by its name or one of its codes, whatever the letters' case."""
    wanted = text.casefold()
    named = (code for code, row in _by_code().items() if wanted in map(str.casefold, row.values()))
    return next(named, None)
