//! The words of generated books: invented firms, people and notes in both languages.

/// The parts a firm's name and trade are made of, in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Firm {
    places: [&'static str; 10],
    brands: [&'static str; 12],
    trades: [&'static str; 6],
}

impl Firm {
    /// A place, the rest of a name, and a trade.
    pub(super) fn pick(self, dice: &mut fastrand::Rng) -> (&'static str, &'static str, &'static str) {
        let mut one = |len| dice.usize(..len);
        (self.places[one(10)], self.brands[one(12)], self.trades[one(6)])
    }
}

/// Chinese and English firms.
pub(super) const FIRMS: [Firm; 2] = [
    Firm {
        places: ["华东", "江北", "滨海", "苏南", "岭南", "川渝", "胶东", "辽中", "徽州", "闽西"],
        brands: [
            "电力设备有限公司",
            "精工轴承股份有限公司",
            "恒泰化工有限公司",
            "第三水泥厂",
            "新禾食品有限公司",
            "长风纺织集团",
            "远航造船有限公司",
            "永固建材有限公司",
            "明德医疗器械有限公司",
            "天工模具有限公司",
            "青松造纸厂",
            "万里汽车零部件有限公司",
        ],
        trades: ["电力", "机械", "化工", "建材", "食品", "汽车零部件"],
    },
    Firm {
        places: [
            "Northfield ",
            "Harbour ",
            "Millbrook ",
            "Eastgate ",
            "Ashford ",
            "Kingsway ",
            "Riverside ",
            "Westmoor ",
            "Stanton ",
            "Lakeside ",
        ],
        brands: [
            "Power Ltd",
            "Bearings plc",
            "Chemicals Ltd",
            "Cement Works",
            "Foods Ltd",
            "Textiles Group",
            "Shipyards Ltd",
            "Building Materials",
            "Medical Devices Ltd",
            "Tooling Ltd",
            "Paper Mill",
            "Motor Parts Ltd",
        ],
        trades: ["Power", "Machinery", "Chemicals", "Building materials", "Food", "Motor parts"],
    },
];

/// Chinese family names.
pub(super) const SURNAMES: [&str; 16] =
    ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "欧阳"];
/// Chinese given names.
pub(super) const GIVEN: [&str; 16] = [
    "建国", "敏", "立新", "晓燕", "志强", "芳", "文博", "海涛", "雪梅", "德明", "一鸣", "思远", "佳", "春生", "玉兰",
    "子轩",
];
/// English first names.
pub(super) const FIRST: [&str; 12] =
    ["Anne", "Peter", "Ruth", "David", "Maya", "Tom", "Irene", "Paul", "Grace", "Oscar", "Nadia", "Hugh"];
/// English family names.
pub(super) const LAST: [&str; 12] = [
    "Baker",
    "Hughes",
    "Okafor",
    "Lindqvist",
    "Moore",
    "Sharma",
    "Novak",
    "Fraser",
    "Dupont",
    "Walsh",
    "Meyer",
    "Stone",
];
/// Positions at a customer.
pub(super) const TITLES: [&str; 12] = [
    "采购经理",
    "设备科科长",
    "生产副总",
    "总工程师",
    "财务总监",
    "车间主任",
    "Head of purchasing",
    "Plant manager",
    "Chief engineer",
    "Finance director",
    "Maintenance lead",
    "Managing director",
];
/// What a business needs.
pub(super) const NEEDS: [&str; 8] = [
    "一年少停机四十小时",
    "备件到货不超过三天",
    "能耗降一成以上",
    "新产线十月前投产",
    "Forty fewer hours of downtime a year",
    "Spares within three days",
    "A tenth less energy per tonne",
    "The new line running by October",
];
/// What a person wants.
pub(super) const WANTS: [&str; 8] = [
    "年底评上先进",
    "周末别再被叫回厂里",
    "在老板面前讲得清楚",
    "带出两个徒弟",
    "A quiet weekend for once",
    "To be heard by the board",
    "Credit for the new line",
    "No surprises at the audit",
];
/// Names of projects.
pub(super) const PROJECTS: [&str; 10] = [
    "二期空压站改造",
    "包装线提速",
    "锅炉余热回收",
    "化验室换新",
    "配电柜年度框架",
    "Compressor house, phase two",
    "Packing line upgrade",
    "Heat recovery",
    "Laboratory renewal",
    "Switchgear frame contract",
];
/// Rivals.
pub(super) const RIVALS: [&str; 6] = ["宏达", "北方重工", "康瑞", "Delta Drives", "Orion Systems", "Vertex"];
/// What a meeting is about.
pub(super) const SUBJECTS: [&str; 10] = [
    "看现场，摸清停机原因",
    "方案讲解和答疑",
    "商务条款第一轮",
    "和使用部门座谈",
    "样机试用总结",
    "Walk through the plant",
    "Presentation and questions",
    "First round on terms",
    "Talk with the operators",
    "Results of the trial",
];
/// What the customer does next.
pub(super) const ADVANCES: [&str; 12] = [
    "安排我们给总工讲一次方案",
    "周五前把三年停机记录发过来",
    "带使用部门去看样板工地",
    "约财务总监一起算回收期",
    "开放车间给我们测三天",
    "把我们列进短名单",
    "Set up a meeting with the chief engineer",
    "Send the downtime records by Friday",
    "Visit our reference plant with the operators",
    "Work out the payback with finance",
    "Let us measure for three days",
    "Put us on the short list",
];
/// What was said, seen and done.
pub(super) const NOTES: [&str; 14] = [
    "车间里新到两台竞争对手的样机，操作工说噪声大，维修门开得不顺手。",
    "王工提到去年春节停机三天，老板当众发了火，今年谁也不敢再拖。",
    "采购只问价格，没有问交货期；设备科更在意备件能不能当天到。",
    "对方要求把质保延到三年，我们答应回去核成本，下周二给答复。",
    "门卫换了人，登记要带介绍信，下次提前一天把名单发给前台。",
    "预算已经报到集团，批下来要等季度会，期间可以先做试用。",
    "总工看了能耗曲线，问数据是哪家厂、哪几个月的，要看原始记录。",
    "Two of a rival's machines stand in the hall; the operators find them loud and hard to open.",
    "Last year's three-day stop still hurts, and nobody wants to explain another one to the board.",
    "Purchasing asked about nothing but price; maintenance cares whether spares come the same day.",
    "They want the warranty stretched to three years; we promised an answer by Tuesday.",
    "The budget went to head office and waits for the quarterly meeting; a trial can start before.",
    "The chief engineer looked at the curve and asked which plant and which months it came from.",
    "Lunch in the canteen with the shift leader, who knows more about the stops than the records do.",
];
/// Why a check does not apply, and what was said about money.
pub(super) const REASONS: [&str; 8] = [
    "小单，不走评标",
    "客户指定型号",
    "发了对账单，财务说月底统一付",
    "和经办人约了周四上门",
    "Small sale without a tender",
    "The model is prescribed",
    "Statement sent; finance pays at the end of the month",
    "Visit agreed for Thursday",
];
