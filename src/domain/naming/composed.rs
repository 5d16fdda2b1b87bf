//! Writes letters in the one way they are compared: a sign typed in two parts becomes the letter it is, and the doubles of
//! Chinese characters, as they come out of old character sets and of printed pages, the character everybody types. It is the
//! composed form of Unicode for the letters names are written in.

use std::borrow::Cow;

use super::narrow::narrow;

/// The signs that stand above, below or in a letter, each with the letters it makes: the letter without it, then with it.
const SIGNS: [(char, &str); 25] = [
    ('\u{300}', "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
    (
        '\u{301}',
        "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứГЃКЌгѓкќ",
    ),
    ('\u{302}', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
    ('\u{303}', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    ('\u{304}', "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
    ('\u{306}', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặУЎИЙийуў"),
    ('\u{307}', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
    ('\u{308}', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗЕЁІЇеёії"),
    ('\u{309}', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    ('\u{30a}', "AÅaåUŮuůwẘyẙ"),
    ('\u{30b}', "OŐoőUŰuű"),
    ('\u{30c}', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
    ('\u{30f}', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
    ('\u{311}', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    ('\u{31b}', "OƠoơUƯuư"),
    ('\u{323}', "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
    ('\u{324}', "UṲuṳ"),
    ('\u{325}', "AḀaḁ"),
    ('\u{326}', "SȘsșTȚtț"),
    ('\u{327}', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    ('\u{328}', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    ('\u{32d}', "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
    ('\u{32e}', "HḪhḫ"),
    ('\u{330}', "EḚeḛIḬiḭUṴuṵ"),
    ('\u{331}', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
];
/// Where the parts of characters begin that printed pages hold in their place, and what each stands for.
const RADICALS_FROM: u32 = 0x2f00;
const RADICALS: &str = "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳\
    心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
    缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音\
    頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
/// Where the doubles begin that old character sets keep of characters, and what each stands for.
const DOUBLES_FROM: u32 = 0xf900;
const DOUBLES: &str = "\
    豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌\
    祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮\
    兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈\
    領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘\
    藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼\
    館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸\
    難響頻恵𤋮舘";
/// The syllables of Korean, made of a first, a middle and perhaps a last part.
const SYLLABLES: u32 = 0xac00;
const FIRSTS: u32 = 0x1100;
const MIDDLES: u32 = 0x1161;
const LASTS: u32 = 0x11a7;
/// How many there are of each.
const FIRST_PARTS: u32 = 19;
const MIDDLE_PARTS: u32 = 21;
const LAST_PARTS: u32 = 28;

/// The text with each letter in one piece.
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_in_parts) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut signs = Vec::new();
    for ch in text.chars() {
        if is_sign(ch) {
            signs.push(ch);
            continue;
        }
        settle(&mut out, &mut signs);
        match out.chars().next_back().and_then(|before| syllable(before, ch)) {
            Some(whole) => {
                out.pop();
                out.push(whole);
            }
            None => out.push(usual(ch)),
        }
    }
    settle(&mut out, &mut signs);
    Cow::Owned(out)
}

/// Whether a character may not stand as it is.
fn is_in_parts(ch: char) -> bool {
    is_sign(ch) || usual(ch) != ch || (MIDDLES..LASTS + LAST_PARTS).contains(&u32::from(ch))
}

/// Whether a character is a sign of the letter before it.
const fn is_sign(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36f}')
}

/// The character that everybody types.
fn usual(ch: char) -> char {
    let of = |from: u32, all: &str| all.chars().nth(usize::try_from(u32::from(ch).checked_sub(from)?).ok()?);
    match ch {
        '\u{2f00}'..='\u{2fd5}' => of(RADICALS_FROM, RADICALS),
        '\u{f900}'..='\u{fa6d}' => of(DOUBLES_FROM, DOUBLES),
        _ => None,
    }
    .unwrap_or(ch)
}

/// Puts the signs that were met into the letter before them: whatever order they were typed in, they make the same letter.
fn settle(out: &mut String, signs: &mut Vec<char>) {
    if signs.is_empty() {
        return;
    }
    // A wide letter makes the same one with its sign.
    let mut letter = out.pop().map(|ch| if ch.is_alphabetic() { narrow(ch) } else { ch });
    while let Some((bare, sign)) = letter.and_then(apart) {
        letter = Some(bare);
        signs.insert(0, sign);
    }
    signs.sort_by_key(|sign| place(*sign));
    let mut beside = String::new();
    for sign in signs.drain(..) {
        let free = !beside.chars().any(|other| place(other) == place(sign));
        match letter.filter(|_| free).and_then(|letter| with(letter, sign)) {
            Some(whole) => letter = Some(whole),
            None => beside.push(sign),
        }
    }
    out.extend(letter);
    out.push_str(&beside);
}

/// Where a sign stands, in the order of Unicode: in the letter, at its corner, below, above.
const fn place(sign: char) -> u8 {
    match sign {
        '\u{321}' | '\u{322}' | '\u{327}' | '\u{328}' => 0,
        '\u{31b}' => 1,
        '\u{316}'..='\u{319}' | '\u{31c}'..='\u{320}' | '\u{323}'..='\u{326}' | '\u{329}'..='\u{333}' => 2,
        _ => 3,
    }
}

/// The letter that a letter and a sign make.
fn with(letter: char, sign: char) -> Option<char> {
    let (_, made) = SIGNS.iter().find(|(own, _)| *own == sign)?;
    pairs(made).find(|(bare, _)| *bare == letter).map(|(_, whole)| whole)
}

/// The letter and the sign that a letter is made of.
fn apart(letter: char) -> Option<(char, char)> {
    let of =
        |(sign, made): &(char, &str)| pairs(made).find(|(_, whole)| *whole == letter).map(|(bare, _)| (bare, *sign));
    SIGNS.iter().find_map(of)
}

fn pairs(made: &str) -> impl Iterator<Item = (char, char)> {
    made.chars().step_by(2).zip(made.chars().skip(1).step_by(2))
}

/// The syllable that two parts of Korean make.
fn syllable(before: char, part: char) -> Option<char> {
    let within = |ch: char, from: u32, count: u32| u32::from(ch).checked_sub(from).filter(|place| *place < count);
    if let Some(middle) = within(part, MIDDLES, MIDDLE_PARTS) {
        let first = within(before, FIRSTS, FIRST_PARTS)?;
        return char::from_u32(SYLLABLES + (first * MIDDLE_PARTS + middle) * LAST_PARTS);
    }
    let last = within(part, LASTS, LAST_PARTS).filter(|last| *last > 0)?;
    let open = within(before, SYLLABLES, FIRST_PARTS * MIDDLE_PARTS * LAST_PARTS)?;
    (open % LAST_PARTS == 0).then(|| char::from_u32(u32::from(before) + last)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_in_parts_is_the_letter() {
        for (parts, whole) in [
            ("Jose\u{301}", "Jos\u{e9}"),
            ("Mu\u{308}ller", "M\u{fc}ller"),
            ("Nguye\u{302}\u{303}n", "Nguy\u{1ec5}n"),
            ("Tra\u{323}ng", "Tr\u{1ea1}ng"),
            ("e\u{323}\u{302}", "\u{1ec7}"),
            ("e\u{302}\u{323}", "\u{1ec7}"),
            ("\u{ea}\u{323}", "\u{1ec7}"),
            ("\u{1100}\u{1175}\u{11b7}", "\u{ae40}"),
            ("\u{2fa6}\u{f9e1}", "\u{91d1}\u{674e}"),
            ("q\u{301}\u{301}", "q\u{301}\u{301}"),
            ("\u{301}a", "\u{301}a"),
            ("李静怡 Grace", "李静怡 Grace"),
        ] {
            assert_eq!(composed(parts), whole, "{parts}");
            assert_eq!(composed(whole), whole);
        }
    }

    #[test]
    fn every_letter_of_the_table_comes_back_whatever_it_is_taken_apart_into() {
        let all: Vec<_> = SIGNS.iter().flat_map(|(sign, made)| pairs(made).map(move |pair| (*sign, pair))).collect();
        assert!(all.len() > 500 && SIGNS.is_sorted_by_key(|(sign, _)| *sign));
        for (sign, (bare, whole)) in all {
            assert_eq!(composed(&format!("{bare}{sign}")), whole.to_string());
            let mut parts = vec![sign];
            let mut letter = bare;
            while let Some((bare, sign)) = apart(letter) {
                parts.insert(0, sign);
                letter = bare;
            }
            let typed: String = std::iter::once(letter).chain(parts).collect();
            assert_eq!(composed(&typed), whole.to_string());
        }
        let [radicals, doubles] = [RADICALS, DOUBLES].map(|all| all.chars().count());
        assert_eq!((radicals, doubles), (0x2fd6 - 0x2f00, 0xfa6e - 0xf900));
    }
}
