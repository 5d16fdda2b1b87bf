//! These phrases are those the views of the Workshop tab share.

phrases! {
    TAB: "课堂", "Workshop";
    CHOOSE_CLASS: "换一个班", "Choose a class";
    NO_CLASS: "还没有班；到「议程」里建一个。", "There is no class yet: make one under Agenda.";
    STANDS: "墙上：{0}", "On the wall: {0}";
    STANDS_HELD: "墙定格着，等着上墙的是{0}", "The wall is frozen; waiting: {0}";
    STANDS_DARK: "墙黑着，亮了是{0}", "The wall is black; lit it shows {0}";
    STANDS_BEHIND: "墙上是倒计时，后面是{0}", "Behind the countdown: {0}";
    STANDS_OFF: "墙上已经换了别的；送过{0}", "The wall shows something else; last sent: {0}";
    ONE_CLASS: "只有这一个班。", "There is only this class.";
}
