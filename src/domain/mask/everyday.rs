//! This file lists everyday words in which a surname or a whole name may stand without calling anybody: the other side, to
//! raise, an engineer. Chinese writes no spaces, so only such a list tells `提高工作效率` from somebody called Gao.

/// Words that hold a common surname. Where one of them covers the sign of a surname, nobody is called there.
const WORDS: &str = "\
    对方 双方 我方 各方 多方 三方 两方 一方 甲方 乙方 丙方 买方 卖方 供方 需方 资方 官方 警方 校方 厂方 院方 地方 前方 后方 \
    上方 下方 东方 西方 南方 北方 比方 远方 配方 平方 立方 大方 方案 方法 方便 方式 方向 方面 方针 方才 \
    提高 最高 很高 较高 偏高 更高 太高 不高 增高 升高 新高 过高 抬高 拔高 身高 高度 高层 高效 高级 高峰 高压 高温 高速 高达 \
    高端 高质 高校 高管 高新 高位 高低 高于 高出 高手 高工资 高总量 高总价 高总额 高工艺 \
    工程 流程 过程 课程 日程 行程 议程 进程 全程 里程 章程 规程 远程 编程 历程 单程 程序 程度 \
    施工 措施 设施 实施 \
    由于 关于 对于 属于 等于 基于 位于 至于 终于 大于 小于 低于 鉴于 用于 便于 处于 敢于 善于 勇于 急于 限于 在于 过于 \
    忙于 于是 由于 趋于 出于 归于 源于 免于 \
    基金 资金 奖金 现金 合金 佣金 押金 定金 订金 租金 黄金 罚金 税金 本金 货款金 保证金 违约金 公积金 金额 金融 金属 金工 \
    一万 二万 两万 三万 四万 五万 六万 七万 八万 九万 十万 百万 千万 几万 多万 上万 万一 万元 万能 \
    一周 二周 两周 三周 四周 五周 六周 上周 下周 本周 这周 那周 每周 隔周 双周 整周 几周 多周 当周 周一 周二 周三 周四 周五 \
    周六 周日 周末 周期 周会 周报 周到 周边 周转 周围 周年 周总结 周工作 周工时 周总量 周总额 周例会 周计划 \
    任何 如何 为何 何时 几何 何况 何必 \
    一张 两张 三张 几张 每张 这张 那张 张贴 紧张 主张 扩张 开张 慌张 纸张 \
    订单 清单 名单 账单 菜单 简单 保单 报单 运单 工单 回单 表单 单价 单位 单独 \
    项目 事项 款项 选项 各项 一项 两项 三项 多项 单项 逐项 立项 专项 \
    统计 会计 预计 合计 总计 设计 估计 审计 累计 共计 计划 计算 \
    供应 响应 反应 相应 对应 适应 效应 答应 应收 应付 应当 应该 应用 \
    了解 理解 和解 讲解 解决 解释 见解 误解 分解 \
    安全 完全 健全 保全 齐全 全部 全体 全局 全面 全厂 全院 全班 全科 安排 安装 公安 保安 治安 \
    及时 同时 小时 准时 当时 到时 平时 随时 临时 暂时 有时 按时 实时 定时 工时 时间 时候 \
    水平 公平 平均 平台 阶段 手段 时段 地段 路段 片段 工段 \
    说明 证明 表明 声明 明白 明确 明年 明天 明细 \
    完成 达成 形成 组成 构成 合成 造成 变成 促成 落成 成本 成交 成功 成果 成为 成立 成品 \
    经常 正常 日常 非常 通常 异常 平常 常务 常规 常用 交易 容易 贸易 简易 \
    有关 相关 海关 机关 公关 开关 过关 关系 关键 关心 关闭 \
    承包 打包 外包 红包 钱包 面包 分包 发包 总包 包装 包括 包工 包工头 \
    汽车 火车 货车 开车 停车 叉车 客车 装车 用车 车间 车辆 车工 恒温 低温 室温 升温 温度 \
    人马 立马 罗马 马上 马达 空白 坦白 白天 石油 岩石 \
    中文 英文 公文 正文 条文 论文 语文 人文 原文 发文 批文 文件 文化 文章 文本 \
    意向 走向 转向 倾向 动向 流向 一向 面向 志向 其余 多余 剩余 业余 结余 余额 余款 \
    价钱 要钱 付钱 给钱 省钱 花钱 赚钱 挣钱 收钱 有钱 没钱 \
    薪水 用水 废水 水工 水厂 厘米 平米 毫米 大连 接连 相连 连续 连接 \
    茶叶 园林 森林 长江 浙江 镇江 油田 农田 沙龙 水龙 \
    支付 应付 交付 垫付 预付 到付 拨付 首付 付款 付总额 不曾 未曾 曾经 时尚 高尚 儿童 \
    公章 图章 规章 盖章 印章 签章 水管 主管 不管 尽管 保管 监管 托管 钢管 \
    健康 小康 场景 背景 前景 远景 旅游 太阳 沈阳 南宁 西宁 时代 年代 替代 交代 代工 代表 代理 \
    初步 进步 同步 一步 逐步 步骤 上班 加班 加强 完毕 检查 调查 审查 抽查 \
    那边 这边 一边 身边 旁边 外边 线路 道路 公路 铁路 思路 网路 \
    授权 版权 产权 债权 股权 学习 练习 实习 复习 股东 山东 广东 房东 华东 不符 相符 大楼 发展 进展 \
    也许 允许 或许 许多 许可 感谢 谢谢 多谢 国王 帝王 子孙 孙女 尤其 行李 陈列 黄色 江苏 上海 荷兰 \
    最老 古老 养老 缩小 减小 最小 大小 多少";

/// Given names that are everyday words: alone they stay, after their surname they go.
const GIVEN: &str = "\
    国庆 和平 建设 文化 成功 光明 胜利 团结 进步 发展 前进 文明 文学 光荣 永远 春天 海洋 长城 长江 黄河 森林 高峰 东方 国际 \
    可能 中华 国家 开放 平安 安全 健康 幸福 美丽 欢乐 快乐 明白 正常 大方";

/// An everyday word that covers a sign of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Covering {
    /// Whether it begins before the sign.
    pub before: bool,
    /// How many signs of it there are from the sign on.
    pub length: usize,
}

/// The everyday words that cover the sign at a place.
pub(super) fn covering(text: &[char], at: usize) -> Vec<Covering> {
    let Some(here) = text.get(at).copied() else { return Vec::new() };
    let covers = |word: &str| {
        let signs: Vec<char> = word.chars().collect();
        let places = signs.iter().enumerate().filter(|(_, sign)| **sign == here).map(|(place, _)| place);
        let stands = |place: &usize| {
            let rest = at.checked_sub(*place).and_then(|start| text.get(start..));
            rest.is_some_and(|rest| rest.starts_with(&signs))
        };
        let found = places.filter(stands).map(|place| Covering { before: place > 0, length: signs.len() - place });
        found.collect::<Vec<_>>()
    };
    WORDS.split_whitespace().filter(|word| word.contains(here)).flat_map(covers).collect()
}

/// Whether a given name is an everyday word.
pub(super) fn is_everyday_given(name: &str) -> bool {
    GIVEN.split_whitespace().any(|word| word == name)
}
