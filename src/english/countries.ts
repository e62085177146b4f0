/**
 * What news calls a country, one a line: its ISO 3166-1 code, its usual English names (CLDR), its people (demonyms),
 * its capital, and, after a sign, the seat by which its government goes ("=kremlin"); capitals and demonyms as in the
 * CIA World Factbook. Capitals and people that mean something else more often are left out: Georgetown, Victoria, San
 * Jose, San Juan, "Polish" stays. Lower case; what has full stops is written without.
 */
export const COUNTRIES = `
AD andorra, andorran
AE united arab emirates, uae, emirates, emirati, abu dhabi
AF afghanistan, afghan, kabul
AG antigua and barbuda, antiguan
AL albania, albanian, tirana
AM armenia, armenian, yerevan
AO angola, angolan, luanda
AR argentina, argentine, argentinian, buenos aires, =casa rosada
AT austria, austrian, vienna
AU australia, australian, canberra
AZ azerbaijan, azerbaijani, baku
BA bosnia, bosnia and herzegovina, bosnian, sarajevo
BB barbados, barbadian, bridgetown
BD bangladesh, bangladeshi, dhaka
BE belgium, belgian, brussels
BF burkina faso, burkinabe, ouagadougou
BG bulgaria, bulgarian, sofia
BH bahrain, bahraini, manama
BI burundi, burundian, gitega
BJ benin, beninese, porto-novo
BN brunei, bruneian
BO bolivia, bolivian, la paz
BR brazil, brazilian, brasilia, =planalto
BS bahamas, bahamian, nassau
BT bhutan, bhutanese, thimphu
BW botswana, motswana, gaborone
BY belarus, belarusian, minsk
BZ belize, belizean, belmopan
CA canada, canadian, ottawa
CD democratic republic of the congo, dr congo, drc, congolese, kinshasa
CF central african republic, bangui
CG republic of the congo, brazzaville
CH switzerland, swiss, bern
CI ivory coast, cote d'ivoire, ivorian, yamoussoukro
CL chile, chilean, =la moneda
CM cameroon, cameroonian, yaounde
CN china, chinese, beijing, =zhongnanhai
CO colombia, colombian, bogota
CR costa rica, costa rican
CU cuba, cuban, havana
CV cape verde, cabo verde, cape verdean, praia
CY cyprus, cypriot, nicosia
CZ czechia, czech, czech republic, prague
DE germany, german, berlin, =bundestag
DJ djibouti, djiboutian
DK denmark, danish, danes, copenhagen
DM dominica
DO dominican republic, santo domingo
DZ algeria, algerian, algiers
EC ecuador, ecuadorian, quito
EE estonia, estonian, tallinn
EG egypt, egyptian, cairo
ER eritrea, eritrean, asmara
ES spain, spanish, spaniard, madrid, =moncloa
ET ethiopia, ethiopian, addis ababa
FI finland, finnish, finn, helsinki
FJ fiji, fijian, suva
FM micronesia, micronesian
FR france, french, frenchman, paris, =elysee
GA gabon, gabonese, libreville
GB united kingdom, uk, britain, great britain, british, briton, london, =downing street, =whitehall, =westminster
GE georgia, georgian, tbilisi
GH ghana, ghanaian, accra
GL greenland, greenlandic, nuuk
GM gambia, gambian, banjul
GN guinea, guinean, conakry
GQ equatorial guinea, malabo
GR greece, greek, athens
GT guatemala, guatemalan
GW guinea-bissau, bissau
GY guyana, guyanese
HK hong kong, hongkonger
HN honduras, honduran, tegucigalpa
HR croatia, croatian, croat, zagreb
HT haiti, haitian, port-au-prince
HU hungary, hungarian, budapest
ID indonesia, indonesian, jakarta
IE ireland, irish, dublin
IL israel, israeli, jerusalem, =knesset
IN india, indian, delhi, new delhi
IQ iraq, iraqi, baghdad
IR iran, iranian, tehran
IS iceland, icelandic, icelander, reykjavik
IT italy, italian, rome, =quirinale
JM jamaica, jamaican
JO jordan, jordanian, amman
JP japan, japanese, tokyo
KE kenya, kenyan, nairobi
KG kyrgyzstan, kyrgyz, bishkek
KH cambodia, cambodian, phnom penh
KM comoros, comorian, moroni
KP north korea, north korean, dprk, pyongyang
KR south korea, south korean, seoul, =blue house
KW kuwait, kuwaiti
KZ kazakhstan, kazakh, astana
LA laos, laotian, vientiane
LB lebanon, lebanese, beirut
LI liechtenstein, vaduz
LK sri lanka, sri lankan, colombo
LR liberia, liberian, monrovia
LS lesotho, basotho, maseru
LT lithuania, lithuanian, vilnius
LU luxembourg, luxembourger
LV latvia, latvian, riga
LY libya, libyan, tripoli
MA morocco, moroccan, rabat
MC monaco, monegasque
MD moldova, moldovan, chisinau
ME montenegro, montenegrin, podgorica
MG madagascar, malagasy, antananarivo
MK north macedonia, macedonian, skopje
ML mali, malian, bamako
MM myanmar, burma, burmese, naypyidaw
MN mongolia, mongolian, ulaanbaatar
MR mauritania, mauritanian, nouakchott
MT malta, maltese, valletta
MU mauritius, mauritian, port louis
MV maldives, maldivian
MW malawi, malawian, lilongwe
MX mexico, mexican, mexico city
MY malaysia, malaysian, kuala lumpur, =putrajaya
MZ mozambique, mozambican, maputo
NA namibia, namibian, windhoek
NE niger, nigerien, niamey
NG nigeria, nigerian, abuja
NI nicaragua, nicaraguan, managua
NL netherlands, holland, dutch, amsterdam, the hague
NO norway, norwegian, oslo
NP nepal, nepali, nepalese, kathmandu
NZ new zealand, new zealander, wellington
OM oman, omani, muscat
PA panama, panamanian
PE peru, peruvian, lima
PG papua new guinea, papuan, port moresby
PH philippines, filipino, philippine, manila, =malacanang
PK pakistan, pakistani, islamabad
PL poland, polish, pole, warsaw
PR puerto rico, puerto rican
PS palestine, palestinian, ramallah
PT portugal, portuguese, lisbon
PY paraguay, paraguayan, asuncion
QA qatar, qatari, doha
RO romania, romanian, bucharest
RS serbia, serbian, serb, belgrade
RU russia, russian, moscow, =kremlin
RW rwanda, rwandan, kigali
SA saudi arabia, saudi, riyadh
SC seychelles, seychellois
SD sudan, sudanese, khartoum
SE sweden, swedish, swede, stockholm
SG singapore, singaporean
SI slovenia, slovenian, slovene, ljubljana
SK slovakia, slovak, bratislava
SL sierra leone, sierra leonean, freetown
SM san marino, sammarinese
SN senegal, senegalese, dakar
SO somalia, somali, mogadishu
SR suriname, surinamese, paramaribo
SS south sudan, south sudanese, juba
ST sao tome and principe, sao tome
SV el salvador, salvadoran, san salvador
SY syria, syrian, damascus
SZ eswatini, swaziland, swazi, mbabane
TD chad, chadian, n'djamena
TG togo, togolese, lome
TH thailand, thai, bangkok
TJ tajikistan, tajik, dushanbe
TL timor-leste, east timor, timorese, dili
TM turkmenistan, turkmen, ashgabat
TN tunisia, tunisian, tunis
TR turkey, turkiye, turkish, turk, ankara
TT trinidad and tobago, trinidadian, port of spain
TW taiwan, taiwanese, taipei
TZ tanzania, tanzanian, dodoma
UA ukraine, ukrainian, kyiv, kiev
UG uganda, ugandan, kampala
US united states, united states of america, usa, america, american, washington, =white house
UY uruguay, uruguayan, montevideo
UZ uzbekistan, uzbek, tashkent
VA vatican, holy see, vatican city
VE venezuela, venezuelan, caracas, =miraflores
VN vietnam, vietnamese, hanoi
XK kosovo, kosovar, pristina
YE yemen, yemeni, sanaa
ZA south africa, south african, pretoria
ZM zambia, zambian, lusaka
ZW zimbabwe, zimbabwean, harare
EU european union, brussels
UN united nations
`;
