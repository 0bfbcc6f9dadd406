"""What English figures are measured in: currencies, measures, and how they convert."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from summarizer.figures.endings import words


def _spelled(table: str) -> dict[str, str]:
    """Read ``unit: spelling, spelling`` lines into a dictionary from spelling to unit."""
    found: dict[str, str] = {}
    for line in table.strip().splitlines():
        unit, _, spellings = line.strip().partition(": ")
        found.update(dict.fromkeys(spellings.split(", "), unit))
    return found


SIGNS: Final = _spelled(
    """
    美元: $, US$, U.S.$
    澳元: A$, AU$
    加元: C$, CA$, CAD$
    港元: HK$
    新西兰元: NZ$
    新加坡元: S$
    新台币: NT$
    雷亚尔: R$
    英镑: £
    欧元: €
    元: ¥, CN¥, RMB¥
    日元: JP¥
    卢比: ₹
    韩元: ₩
    卢布: ₽
    泰铢: ฿
    谢克尔: ₪
    奈拉: ₦
    里拉: ₺
    美分: ¢
    """
)
CODES: Final = _spelled(
    """
    美元: USD
    澳元: AUD
    加元: CAD
    港元: HKD
    新西兰元: NZD
    新加坡元: SGD
    英镑: GBP
    欧元: EUR
    元: CNY, RMB
    日元: JPY
    卢比: INR
    韩元: KRW
    卢布: RUB
    瑞士法郎: CHF
    瑞典克朗: SEK
    挪威克朗: NOK
    丹麦克朗: DKK
    雷亚尔: BRL
    比索: MXN
    兰特: ZAR
    里拉: TRY
    卢比: Rs, Rs., PKR
    林吉特: RM, MYR
    日元: Japanese yen, yen
    元: yuan
    美元: US dollars
    港元: Hong Kong dollars
    欧元: Euro, euro, euros
    印尼盾: IDR
    泰铢: THB
    越南盾: VND
    新台币: TWD
    里亚尔: SAR
    迪拉姆: AED
    谢克尔: ILS
    奈拉: NGN
    埃及镑: EGP
    兹罗提: PLN
    捷克克朗: CZK
    福林: HUF
    美元: usd
    欧元: eur
    英镑: gbp
    """
)
COINS: Final = _spelled(
    """
    美元: dollar, dollars, US dollar, US dollars, U.S. dollar, U.S. dollars, American dollars, bucks
    澳元: Australian dollar, Australian dollars
    加元: Canadian dollar, Canadian dollars
    港元: Hong Kong dollar, Hong Kong dollars
    新加坡元: Singapore dollar, Singapore dollars
    新西兰元: New Zealand dollar, New Zealand dollars
    美分: cent, cents
    英镑: pound, pounds, pounds sterling, British pounds, sterling, quid
    便士: pence, penny
    欧元: euro, euros, Euro, Euros
    日元: yen, Japanese yen
    元: yuan, renminbi, RMB
    卢比: rupee, rupees, Indian rupees
    韩元: won, South Korean won
    卢布: ruble, rubles, rouble, roubles
    法郎: franc, francs
    瑞士法郎: Swiss franc, Swiss francs
    马克: Deutschmarks, German marks
    克朗: krona, kronor, krone, kroner
    瑞典克朗: Swedish kronor, Swedish krona
    挪威克朗: Norwegian kroner, Norwegian krone
    丹麦克朗: Danish kroner, Danish krone
    比索: peso, pesos
    雷亚尔: reais, Brazilian reais, reals
    里拉: lira, Turkish lira
    兰特: rand
    越南盾: dong
    谢克尔: shekel, shekels
    里亚尔: riyal, riyals, rial, rials
    第纳尔: dinar, dinars
    迪拉姆: dirham, dirhams
    林吉特: ringgit
    泰铢: baht
    印尼盾: rupiah
    奈拉: naira
    先令: shilling, shillings
    塔卡: taka
    格里夫纳: hryvnia
    兹罗提: zloty
    比特币: bitcoin, bitcoins
    """
)
MEASURES: Final = _spelled(
    """
    公里: km, kms, kilometer, kilometers, kilometre, kilometres
    米: m, meter, meters, metre, metres
    厘米: cm, centimeter, centimeters, centimetre, centimetres
    毫米: mm, millimeter, millimeters, millimetre, millimetres
    微米: micron, microns, micrometers, micrometres
    纳米: nm, nanometer, nanometers, nanometre, nanometres
    英里: mile, miles, mi
    英尺: ft, foot, feet
    英寸: inch, inches
    分米: dm, decimeter, decimeters, decimetre, decimetres
    皮米: pm, picometer, picometers, picometre, picometres
    码: yard, yards, yd, yds
    海里: nautical mile, nautical miles
    光年: light year, light years, light-year, light-years
    平方公里: sq. km, sq km, square km, square kilometer, square kilometers
    平方公里: square kilometre, square kilometres, km², km2
    平方米: sq m, square meter, square meters, square metre, square metres, m², m2, sqm
    平方英里: sq. mi, sq mi, sq mile, sq miles, square mile, square miles
    平方英尺: sq. ft, sq ft, sqft, square foot, square feet
    平方码: sq yd, square yard, square yards
    英亩: acre, acres
    公顷: ha, hectare, hectares
    立方米: cubic meter, cubic meters, cubic metre, cubic metres, m³, m3, cu m
    立方英尺: cubic foot, cubic feet, cu ft
    立方英寸: cubic inch, cubic inches, cu in
    立方英里: cubic mile, cubic miles, cu mi
    立方公里: cubic kilometer, cubic kilometers, cubic kilometre, cubic kilometres, km³
    平方英寸: square inch, square inches, sq in
    平方厘米: square centimeter, square centimeters, square centimetre, square centimetres, cm²
    立方厘米: cm³
    立方码: cubic yard, cubic yards
    立方厘米: cc, cubic centimeters, cubic centimetres
    公斤: kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes
    克: g, gram, grams, gramme, grammes
    毫克: mg, milligram, milligrams
    微克: mcg, µg, microgram, micrograms
    吨: tonne, tonnes, metric ton, metric tons, metric tonnes, t
    短吨: ton, tons
    磅: lb, lbs
    盎司: oz, ounce, ounces
    英石: st, stone
    克拉: carat, carats
    升: litre, litres, liter, liters, l, L
    百升: hectoliter, hectoliters, hectolitre, hectolitres, hl
    厘升: centiliter, centiliters, centilitre, centilitres, cl
    液盎司: fluid ounce, fluid ounces, fl oz
    杯: cup, cups
    毫升: ml, milliliter, milliliters, millilitre, millilitres, mL
    加仑: gallon, gallons, gal
    品脱: pint, pints
    夸脱: quart, quarts
    桶: barrel, barrels, bbl
    蒲式耳: bushel, bushels
    汤匙: tablespoon, tablespoons, tbsp
    茶匙: teaspoon, teaspoons, tsp
    转/分: rpm, revolutions per minute
    磅/平方英寸: psi
    英里/小时: miles/hour, mph, miles per hour, miles an hour, mile per hour, mi/h
    公里/小时: km/hour, km/hr, km/h, kph, kmh, kmph, kilometers per hour, kilometres per hour
    公里/小时: kilometers an hour, kilometres an hour
    公里/小时: kilometer per hour, kilometre per hour, km per hour, km an hour, kms per hour
    米/秒: m/s, meters per second, metres per second, meter per second, metre per second
    英尺/秒: feet per second, foot per second, ft/s
    英尺/分钟: feet per minute
    公里/秒: km/s, kilometers per second, kilometres per second
    英里/秒: miles per second, miles a second
    英寸/秒: inches per second
    节: knot, knots
    英里/加仑: mpg, miles per gallon
    摄氏度: °C, ℃, degrees Celsius, degree Celsius, degrees C, degrees centigrade, deg C, C
    摄氏度: Celsius, celsius, centigrade, degrees celsius, degree celsius, degrees c, deg c, ºC, c
    华氏度: Fahrenheit, fahrenheit, Farenheit, degrees fahrenheit, degree fahrenheit, degrees f, f
    华氏度: degrees Farenheit, degrees farenheit
    开: kelvin, Kelvin, kelvins, degrees Kelvin, degrees kelvin
    度: deg, º
    华氏度: °F, ℉, degrees Fahrenheit, degree Fahrenheit, degrees F, deg F, F
    度: °, degree, degrees
    瓦: W, watt, watts
    千瓦: kW, kilowatt, kilowatts
    兆瓦: MW, megawatt, megawatts
    吉瓦: GW, gigawatt, gigawatts
    千瓦时: kWh, kilowatt hour, kilowatt hours, kilowatt-hour, kilowatt-hours
    兆瓦时: MWh, megawatt hour, megawatt hours, megawatt-hour, megawatt-hours
    吉瓦时: GWh, gigawatt hours, gigawatt-hours
    太瓦时: TWh, terawatt hours, terawatt-hours
    马力: hp, horsepower, bhp
    伏: V, volt, volts
    千伏: kV, kilovolt, kilovolts
    安: amp, amps, ampere, amperes
    赫兹: Hz, hertz
    兆赫: MHz, megahertz
    吉赫: GHz, gigahertz
    KB: KB, kB, kilobyte, kilobytes
    MB: MB, mb, megabyte, megabytes
    GB: GB, gb, gigabyte, gigabytes
    TB: TB, tb, terabyte, terabytes
    PB: PB, petabyte, petabytes
    字节: byte, bytes
    比特: bit, bits
    千比特: kilobit, kilobits, kb
    兆比特: megabit, megabits, Mb
    吉比特: gigabit, gigabits, Gb
    太比特: terabit, terabits, Tb
    kbps: kbps, Kbps
    Mbps: Mbps, Mb/s, megabits per second
    Gbps: Gbps, Gb/s, gigabits per second
    分贝: dB, decibel, decibels
    卡: cal, calorie, calories
    千卡: kcal, kilocalories
    千焦: kJ, kilojoules
    岁: year-olds, year olds, years old, year old, years of age, years-old, yrs old, yo
    月龄: months old, month old
    周: weeks old, week old
    天: days old, day old
    年: year, years, yr, yrs
    十年: decade, decades
    世纪: century, centuries
    个月: month, months
    个季度: quarters
    周: week, weeks, wk, wks
    天: day, days
    小时: hour, hours, hr, hrs, h
    分钟: minute, minutes, min, mins
    秒: second, seconds, sec, secs, s
    毫秒: ms, millisecond, milliseconds
    """
)
ABBREVIATED: Final = frozenset(
    spelling for spelling in MEASURES if len(spelling) <= 2 and spelling not in {"mi"}
) | frozenset(
    words("kms kgs km/h kph mph kWh MWh GWh TWh lbs yds mcg sqm hrs mins secs bhp GHz MHz")
)
"""Spellings that may stand right behind a digit (``45km``); the shortest follow digits alone."""

WON: Final = "won"
"""A currency only behind a large number: who ``won`` twice got no money."""

SMALLER: Final = {
    "英尺": ("英寸", 12),
    "年": ("个月", 12),
    "小时": ("分钟", 60),
    "分钟": ("秒", 60),
    "英石": ("磅", 14),
    "磅": ("盎司", 16),
}
"""Units that are written together (``6ft 2in``), with how many of the smaller make the larger."""

DIMENSIONS: Final = {
    unit: (dimension, Decimal(factor))
    for dimension, table in {
        "length": {
            "英里": "1609.344",
            "英尺": "0.3048",
            "英寸": "0.0254",
            "码": "0.9144",
            "海里": "1852",
        },
        "area": {
            "平方英里": "2589988.110336",
            "平方英尺": "0.09290304",
            "英亩": "4046.8564224",
            "平方码": "0.83612736",
        },
        "mass": {"磅": "0.45359237", "盎司": "0.028349523125", "英石": "6.35029318"},
        "volume": {"加仑": "3.785411784", "立方英尺": "28.316846592"},
        "months": {"十年": "120", "世纪": "1200", "个季度": "3", "岁": "12", "月龄": "1"},
        "time": {"毫秒": "0.001"},
        "unit 美元": {"美分": "0.01"},
        "unit 英镑": {"便士": "0.01"},
        "unit 个百分点": {"基点": "0.01"},
        "power": {"太瓦": "1000000000"},
        "energy": {"太瓦时": "1000000000"},
    }.items()
    for unit, factor in table.items()
}
"""Units that convert into the Chinese table's dimensions, with their factor."""

PEOPLE: Final = frozenset(
    words(
        """
        people person persons man men woman women child children boy boys girl girls pupil pupils
        student students victim victims patient patients passenger passengers resident residents
        worker workers employee employees staff officer officers soldier soldiers troops member
        members survivor survivors migrant migrants refugee refugees fan fans protester protesters
        demonstrator demonstrators teacher teachers doctor doctors nurse nurses adult adults
        teenager teenagers youth youths suspect suspects defendant defendants prisoner prisoners
        inmate inmates civilian civilians police personnel crew veteran veterans caregiver
        caregivers voter voters customer customers user users viewer viewers player players
        participant participants respondent respondents citizen citizens American Americans Briton
        Britons individual individuals others gunman gunmen militant militants fighter fighters
        hostage hostages driver drivers visitor visitors tourist tourists applicant applicants
        household families son sons daughter daughters brother brothers sister sisters friend
        friends colleague colleagues candidate candidates guest guests firefighters crewmen males
        females parents rebels attackers suspects bodies lives casualties deaths fatalities dead
        """
    )
)
