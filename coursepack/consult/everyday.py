"""Places that nobody of 16 needs explained: left out of what asks for context."""

EVERYDAY = frozenset(
    "europe,asia,africa,america,north america,south america,australia,antarctica,earth,the west,"
    "west,east,north,south,the east,middle east,atlantic,pacific,mediterranean,london,paris,"
    "new york,uk,us,usa,u.s.,britain,great britain,united kingdom,united states,england,scotland,"
    "wales,france,germany,italy,spain,russia,china,japan,india,canada,brazil,internet,facebook,"
    "google,whatsapp,instagram,twitter,youtube,mexico,ireland,sweden,poland,greece,egypt,"
    "netherlands,european,european union,eu".split(",")
)
