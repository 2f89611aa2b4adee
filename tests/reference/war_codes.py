"""Country codes of the Correlates of War project that are not the usual three letters of a country.

Written from memory, not checked against the project: a wrong code drops or misplaces a row of REIGN.
"""

from __future__ import annotations

NAMES = {
    "ALG": "Algeria", "ANG": "Angola", "AUL": "Australia", "AUS": "Austria", "BFO": "Burkina Faso",
    "BNG": "Bangladesh", "BOT": "Botswana", "BUL": "Bulgaria", "CAM": "Cambodia", "CAN": "Canada",
    "CDI": "Ivory Coast", "CEN": "Central African Republic", "CHA": "Chad", "CHL": "Chile",
    "CON": "Republic of the Congo", "COS": "Costa Rica", "CRO": "Croatia", "CZR": "Czech Republic",
    "DEN": "Denmark", "DOM": "Dominican Republic", "DRC": "DR Congo", "DRV": "Vietnam", "FRN": "France",
    "GAM": "Gambia", "GFR": "Germany", "GMY": "Germany", "GRG": "Georgia", "GUA": "Guatemala",
    "GUI": "Guinea", "HAI": "Haiti", "HON": "Honduras", "INS": "Indonesia", "IRE": "Ireland",
    "JPN": "Japan", "KUW": "Kuwait", "LAT": "Latvia", "LEB": "Lebanon", "LES": "Lesotho", "LIB": "Libya",
    "LIT": "Lithuania", "MAA": "Mauritania", "MAG": "Madagascar", "MAL": "Malaysia", "MAW": "Malawi",
    "MON": "Mongolia", "MOR": "Morocco", "MYA": "Myanmar", "NEW": "New Zealand", "NIG": "Nigeria",
    "NIR": "Niger", "NTH": "Netherlands", "OMA": "Oman", "PAR": "Paraguay", "PHI": "Philippines",
    "POR": "Portugal", "PRK": "North Korea", "ROK": "South Korea", "ROM": "Romania", "RUS": "Russia",
    "SAF": "South Africa", "SAL": "El Salvador", "SIE": "Sierra Leone", "SLO": "Slovakia",
    "SLV": "Slovenia", "SPN": "Spain", "SRI": "Sri Lanka", "SUD": "Sudan", "SWD": "Sweden",
    "SWZ": "Switzerland", "TAW": "Taiwan", "TAZ": "Tanzania", "THI": "Thailand",
    "TRI": "Trinidad and Tobago", "UAE": "United Arab Emirates", "UKG": "United Kingdom",
    "URU": "Uruguay", "USA": "United States", "ZAM": "Zambia", "ZIM": "Zimbabwe",
}  # fmt: skip
# Usual codes that the project uses for somebody else, whom no list here is compared on.
NOBODYS = frozenset({"MAC", "GRN"})
