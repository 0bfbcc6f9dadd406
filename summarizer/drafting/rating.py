"""How much a reviewer asks for an indicator."""

import re

from summarizer.figures.figure import Figure

# Indicators that every reviewer looks for.
LEADING = re.compile(
    r"生产总值|GDP|财政(?:总)?收入|一般公共预算收入|规模以上工业|规上工业|工业(?:总产值|增加值)|固定资产投资|工业投资|社会消费品零售|"
    r"可支配收入|纯收入|进出口|出口|城镇新增就业|粮食(?:总)?产量|研发(?:投入|经费)|高新技术企业|民生支出|贫困人口|失业率|居民消费价格|"
    r"建档|体检|随访|接种率|覆盖率|参保|参合|满意率|合格率|办结率|完成率|达标率|管理率|报告率|死亡率|受理|办理|拨付|争取.{0,4}资金|到位资金|投资|产值|营业收入|利润|税收"
)
FOREMOST = re.compile(
    r"生产总值|GDP|一般公共预算收入|财政(?:总)?收入|规模以上工业|固定资产投资|社会消费品零售|可支配收入|进出口总[额值]|城镇新增就业"
)
# Activity rather than result.
_ACTIVITY = re.compile(
    r"会议|培训|讲座|横幅|标语|宣传|活动|学习|检查|督查|督导|简报|专栏|板报|沙龙|展板|场次?$|文件|方案"
)


_OF_MONEY = re.compile(r"生产总值|GDP|收入|投资|零售|进出口")
_MASK = re.compile(r"[xX×*]{1,4}(?![A-Za-z])")


def rate_indicator(name: str, figure: Figure) -> float:
    """Return how much a reviewer wants an indicator, about 0 to 3."""
    if not name:
        return -1.0
    value = 0.0
    if figure.kind == "count" and _OF_MONEY.search(name):
        value -= 0.5  # what is counted is named after an indicator: 生产总值考核4个
    elif FOREMOST.search(name):
        value += 2.5 if "生产总值" in name else 2.0
    elif LEADING.search(name):
        value += 1.0
    if figure.kind == "percent" and name.endswith("率"):
        value += 0.4
    if figure.kind == "percent" and figure.value == 100:
        value -= 0.5  # "everything done" tells a reviewer little
    if figure.value == 0:
        value -= 0.8
    if figure.kind == "count" and figure.value is not None and figure.value <= 2:
        value -= 0.5  # one or two of something
    if _MASK.search(name):
        value -= 0.8
    if _ACTIVITY.search(name):
        value -= 0.8
    return value
