"""The words a label is read by: what stands between a noun and its number, and what ends a noun."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import words

_TAIL: Final = words(
    """
    达到 达 到 为 是 有 至 共 共计 累计 总计 合计 超 超额 完成 实现 仅 只 均 各 占 分别 依次 同比
    环比 比上年 比上年末 比上年同期 比去年 较上年 年均 增长 增长率 增长速度 增加 上升 提高 上涨
    提升 扩大 加快 下降 减少 降低 下跌 缩减 减慢 回落 收窄 增速 增幅 净增 升 增 降 减 涨 了 约 的
    在 从 由 近 也 已 共有 设有 拥有 现有 辖 下辖 比 大幅 继续 每年 年 接近 突破 超过 不低于 左右
    控制 稳定 保持 压减 增至 降至 等 过 比增 高达 多达 长达 不足 不到 力争 争取 确保 预计 预期
    只有 仅有 仅用 只用 用了 整整 连续 连年 历时 必须 还 再 又 压缩 拓展 扩展 扩大 缩短 延长
    削减 精简 调整 递增 递减 多增 少增 增收 减收 增产 减产 上浮 下浮 跃升 攀升 发展 迈上 跃上 站上
    放缓 同口径 按同口径 可比口径 按可比口径 可比价 按可比价格 按可比价格计算 按可比价计算 名义
    实际 首次 一举 大体 总体 始终 一直 去年同期 上年同期 上年 去年 上年末 去年末 年初 全年 年底
    年末 即 其中 亦 曾 最高 最低 最多 至多 最少 至少 平均 大约 大概 日均 月均 将 普遍 总体上 提速
    提质 低于 高于 少于 多于 截至 截止 拉动 要 以上 以 每 按 基础上 的基础上 每人 每户 每吨
    每公斤 每斤 每头 每所 每家 每件 每次 每名 每个 每月 每亩 每天 拟 拟投入 正 首 相继
    先后 新增 双双 率先 首度 已经 还要 迈 下滑
    """
)
"""Words between what is counted and the number."""

_NOT_TAIL: Final = words(
    """
    占比 在线 存在 所在 公约 条约 合约 契约 自由 理由 缘由 附近 会同 行为 作为 人为 概要 纪要 摘要
    主要 少年 青年 历年 公升 毫升 晋升 主升 现实 比例尺 目的 标的 高等 中等 初等 平等 乙等 甲等
    上以 大会 团员 经过 通过 不过 超过 以至 甚至 乃至 产业化发展 可持续发展 党员发展 共同发展 真实
    落实 正在 规划实际 综合实力 技能提升 能力提升 质量提升 品质提升 公正 修正 改正 核减 增减 加减
    榜首 元首 自然增长率 人均
    """
)
"""Words that end like one of ``_TAIL`` and belong to the name: ``违法行为``."""


def _first_characters(patterns: tuple[str, ...]) -> str:
    return "".join(sorted({pattern[0] for pattern in patterns}))


def _any_of(patterns: tuple[str, ...]) -> str:
    """Write patterns as alternatives grouped by first character, so that few are tried."""
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        groups.setdefault(pattern[0], []).append(pattern[1:])
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups.items())


def _backwards(vocabulary: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word[::-1] for word in sorted(vocabulary, key=len, reverse=True))


TAIL_ENDS: Final = frozenset(_first_characters(_backwards(_TAIL)) + " *")
"""Characters that the words between a name and its number end with."""

TAIL_BACKWARDS: Final = re.compile(
    rf"(?:(?!{_any_of(_backwards(_NOT_TAIL))})(?:{_any_of(_backwards(_TAIL))}|[ *]))+"
)
"""The words of ``_TAIL`` before a number, to be matched on the text read backwards."""

_SUFFIXES: Final = "率量额值度数费金班会厂站房券者式型性化案力"
_YEARS: Final = "一二两三四五六七八九十0123456789"

_PARTICLES: Final = words(
    """
    其中 截至目前 目前 同时 今年(?!龄|级|代) 去年(?!龄|级|代) 全年(?!龄|级|代) 当年(?!龄|级|代)
    本年(?!龄|级|代) 上年(?!龄|级|代) 年内 年均(?=.) 上半年 下半年 近年来? 来(?=共) 以来 期间
    共计?(?![产青享同建]) 累计 已(?![婚有]) 均 各(?![类级界种项]) 并(?![购网]) 还(?![款贷]) 又
    再(?![生就]) 其他 以及 及(?!时|格) 和(?![谐平睦美]) 与(?!会) 对(?![外口接象])
    在(?![建校岗册职营园产编线押研读站]) 将(?!军) 把(?!手) 按(?![揭摩]) 由(?!于) 从(?!业) 另外?有?
    包括 其余 现(?:有)?(?![代金状场役]) 预计 预期 力争 争取(?!到) 确保 初步统计 据统计
    计划(?=[新完投建]) 拟(?!建) 有效(?![期投灌发]) 大力 全力 积极(?!分子|性) 着力
    重点(?=[抓扶培推打支]) 成功(?!率) 认真 精准(?=[排扶实]) 扎实 深入 严格 持续 稳步 有序 加速
    统筹(?!地?区) 大幅 每年 综合(?=设置|整治|治理) 继续 顺利 率先 依法 普遍 平均(?=每) 特别是
    尤其是 全部 努力 推动 不断 基本(?=建成|完成) 县财政(?=安排) 财政(?=安排) 为(?=[^民期]) 给
    使(?!用) 让(?!利) 于 至少 至多 至(?!今) 到(?!位) 的 是(?!否) 有(?![效限色机])
    """
)
"""Patterns of what may stand before a name: its time, conjunctions, prepositions, adverbs."""

_VERBS: Final = words(
    """
    新增 新建(?:改扩?建|成)? 新开工 新培育 新引进 新认定 新签约?
    新(?=购|培|引|认|签|组|设|投|改|开|建(?!材)) 完成 实现 实施(?!方案|意见|办法)
    组织(?!生活|部|机构|成员|关系) 开展 举办 召开 发放 建立 建成(?!区)
    建设(?!用地|项目|规模|资金|投资|工程|里程|工期) 引进(?!外资|内资) 选派 设立 设(?![施备计])
    核定 处理 办理 培训(?!机构|基地) 接受 抓好 抓实 打造 推进 加快 提升(?!幅) 整合 梳理 选聘 承接
    提供 投入(?!产出|强度|资金|经费) 落实 好(?=[一-鿿]{2}) 培育 支持 带动 改造 改扩建 扩建 续建
    改建 修建 打通 启动 加强 做好 辖 整治 化解 处置 发行 扶持 排定 认定 创建 引导 鼓励 启用 增设
    购置 采购 配备 铺设 疏浚 清理 查处 查办 侦破 破获 调处 受理 走访 慰问 救助 资助 惠及 覆盖 制定
    出台 修订 制订 印发 下发 编制 提请 审议 颁布 开通 开行 关停 关闭 淘汰 拆除 栽植 治理 修复 修缮
    加固 获批 获评 荣获 获得 取得 拥有 入选 评选 评为 签订 签约 签署 招引 招聘 招录 安置 吸引 吸纳
    征收 采集 收缴 追缴 清欠 减免 取消 下放 精简 压减 削减 盘活 投放 节约 谋划 储备 布局 推出 推广
    转化 确定 参加 参与 配合 保障 美化 扩容 开工建设 开工 竣工(?!面积) 输送 安排 下达
    发展(?![速指]|中国家) 调整 退出 列入 纳入 悬挂 缔结 放映 放管 督办 办结 办复 解决 减少
    增加(?!值) 降低 提高 缩短 拓宽 延伸 运营 运行(?=.{3})
    """
)
"""Patterns of verbs that say what was done with the thing counted."""


HEAD_STARTS: Final = frozenset(_first_characters(_PARTICLES + _VERBS) + _YEARS)

HEAD: Final = re.compile(
    rf"(?:[{_YEARS}〇零]{{1,4}}年(?:来|以来|间|中|内|底|末|起)?|{_any_of(_PARTICLES)}|"
    rf"(?:{_any_of(_VERBS)})[了好]?(?![{_SUFFIXES}]))+"
)
"""Verbs and particles before what is counted; they are no part of its name."""

COMPARED: Final = re.compile(
    _any_of(
        words(
            r"""
            比(?<![占同环对相正反之百可无]比)(?![例重率值增赛价对武照特亚])
            较(?=上|去|年|[0-9]|同期|计划|前|目标) 高于 低于 多于 少于 优于 快于 慢于 超过(?=.)
            突破 是(?=[“上去]) 在(?=[一-鿿]{2,14}(?:情况|背景|条件|形势|基础)[下上])
            与(?=[一-鿿“”]{1,10}相比)
            """
        )
    )
)
"""Where a comparison begins, which names no figure: ``比全省``, ``较上年``, ``超过原定``."""

OWNS: Final = re.compile(r"(?:下辖|共有|设有|现有|拥有|辖有|下设|建有|配有|其中有?)[:,]?")
"""What stands behind these is what is counted: ``党组下辖党支部``."""

SHARED: Final = re.compile(r"分别|依次|均|共计|合计")
"""Words by which one list of things is told one figure, or one figure each."""

LIST_BREAK: Final = re.compile(r"、|以及|和(?![谐平睦美])|与(?!会)|及(?!其)")
"""Where a list of things goes on."""

NAMED_IN_FULL: Final = frozenset("值额量率数入资比重度积价款支余本次口费税产")
"""A name that ends so is whole, unlike ``城镇`` of ``城镇、农村收入``."""

NOUN: Final = re.compile(
    r"(?:[一-鿿]{0,8}[超近达过约为]?[0-9.]{1,9}[^\s,。;:、的]{1,10}的|的)?"
    r"(?P<noun>[一-鿿A-Za-z“”·]{1,18})"
)
"""The words behind a measure word, past what describes them: ``3个总投资超30亿元的龙头项目``."""

NOT_A_NOUN: Final = re.compile(
    _any_of(
        words(
            r"""
            以[上下内来] 左右 上下 或 等 是 均 被 到 至 占 比 仍 还 没 也 且 和(?![谐平睦美])
            与(?!会) 及(?!时) 在(?![建校岗册职营园产编线押研读站]) 为(?!民) 将(?!军) 把(?!手)
            对(?![外口接]) 向(?!阳) 由 从(?!业) 共(?![产青享同建]) 都(?!市) 较(?!大)
            可(?![再燃视]) 能(?![源]) 已(?!婚) 正(?![式科副高规]) 未(?![成来]) 不(?![动良锈同])
            并(?![购网]) 同(?!学|志|类|步) 就(?![业诊医地]) 全部 增长 下降 增加(?!值) 减少 纳入
            增[至到为] 减[至到为]
            进入 获 入选 通过 完成 实现 荣获 达到 投产 建成(?!区) 落地 开工 竣工 得到 用于
            建设(?!项目|工程|用地) 创(?![新业投意]) 居(?![民委]) 位[居列于] 列 排(?![污水]) 其中
            按(?![揭摩]) 用(?![地水电户]) 支持(?=.) 改造(?!项目|工程) 新[增建] 购置 打造 修建 开展
            实施(?!方案) 投入 参加 参与 接受 提供 享受 提前 后 前(?![期沿景]) 时(?!代|间|段)
            精简(?=[到至为]) 提[升高] 扩[大展] 缩[减短小] 压[缩减] 调整[到至为] 上[升涨] 升 降 跌
            回落 跃升 拓展 发展[到至] 精简 削减 之[间内] 来(?!源)
            台阶 大关 规模(?![化以]) 水平 目标 关口
            门槛 起(?!重) 内(?!河|资|陆) 间(?!接) 中(?![小央医等型学心外国药职高部西]) 如 因 因此
            经(?![济营费理]) 而 则 要(?!素|求) 以
            """
        )
    )
)
"""What can't begin the noun behind a figure."""

CUT: Final = re.compile(
    _any_of(
        words(
            r"""
            和(?![谐平睦美]) 与(?!会) 及(?!时) 或 是 均 被 占
            等(?<![乙甲高中平同初劣优上特]等)(?![级次]) 在(?![建校岗册职营园产编线押研读站])
            为(?!民) 将(?!军) 把(?!手) 对(?![外口接象]) 向(?!阳|导) 由 从(?!业) 到(?!位|达) 至
            都(?!市) 达(?!标) 已(?!婚) 按(?![揭摩]) 正式(?!党|职|员|代) 全部 全面
            全国(?!重点|文明|性) 有序 顺利 成功 相继 陆续 基本(?![养医公建农情]) 如期 提前 加快
            积极(?!分子) 持续 面貌 焕然 错时 增长 下降 增加(?!值) 减少 进行 实现 完成 通过(?!率)
            纳入 上榜 入选 得到 建成(?!区) 投产 落地 签约 脱贫(?!攻|人) 关停 进入 开展
            投入(?!产出) 启动 接入 递交 实行 出列 退出 摘帽 开工 竣工 搬[进入迁] 提档 提升
            升级(?!版|改) 整合 缔结 复制 推广 创建 获
            能(?<![功产技智性职效机储节动热电核势]能)(?![源力耗]) 可(?![再燃视持]) 实施 享受 受益
            参加 参与 接受 参保(?!率|人) 落户 发放 迅速 集中(?!供|式) 正(?=在|加|逐|有|积|按)
            并(?![购网]) 运营 投运 上线 公示 公布 发布(?![会厅量]) 开放 使用 批准 改善 移交 覆盖
            推进 推动 稳[步定] 用于 需要? 不(?![动良锈同]) 没有 突破 未(?![成来])
            有(?<![国私公所]有)(?![限色机效关]) 下乡 担任 来说 上降 连续 较 比(?!例|重|赛)
            总(?=投资) 全(?=覆盖|年完成) 提供 同时 共同 顺 仍
            """
        )
    )
)
"""Where the words behind a noun begin."""

DOING: Final = re.compile(
    r"的(?=(?:发展中国家|淘汰|整治|建设|改造|审批|治理|标准化|清洁|任务|工作|目标|城市|企业|学校|村)|$)"
)
"""A 的 that ends a noun, where elsewhere the noun stands behind it."""

PLACES: Final = frozenset("县镇村乡市区省州国人户校")
"""Nouns of one character."""
