//! Tells words that somebody said from words that may be a name. Where it is not certain that they were said, they may be a name.

/// What nobody is called and many write beside their code.
const SAID: [&str; 39] = [
    "我",
    "你",
    "您",
    "他",
    "她",
    "是",
    "了",
    "的",
    "请",
    "吗",
    "呢",
    "吧",
    "这",
    "那是",
    "老师",
    "交卷",
    "提交",
    "上交",
    "答案",
    "结果",
    "代码",
    "收到",
    "谢谢",
    "查收",
    "完成",
    "做完",
    "做好",
    "填好",
    "填完",
    "测评",
    "如下",
    "大家好",
    "发送",
    "截图",
    "号码",
    "交一下",
    "来交",
    "补交",
    "好了",
];
/// The same in English, as whole words.
const SAID_WORDS: [&str; 24] = [
    "my",
    "mine",
    "code",
    "is",
    "here",
    "the",
    "hi",
    "hello",
    "answer",
    "result",
    "done",
    "submit",
    "submitting",
    "it",
    "this",
    "please",
    "thanks",
    "and",
    "for",
    "sorry",
    "finally",
    "i",
    "have",
    "got",
];

/// Whether words were said and are nobody's name.
#[must_use]
pub fn is_speech(words: &str) -> bool {
    let plain = words.to_lowercase();
    let mut latin = plain.split(|ch: char| !ch.is_alphanumeric());
    !words.chars().any(char::is_alphabetic)
        || SAID.iter().any(|said| plain.contains(said))
        || latin.any(|word| SAID_WORDS.contains(&word))
}
