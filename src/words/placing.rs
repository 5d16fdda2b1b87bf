//! These phrases are those of the dealers that a class places in the attack/defence matrix.

phrases! {
    KEY: "记各组放的格子", "Cells of a team";
    KEY_SEND: "十二家上墙，再按一次看答案", "Dealers to the wall, then the answer";
    ASK: "组号：按名单次序，一家一个字母。A 获取　B 保留　C 侵扰　D 维持　E 放弃", "Team: a letter for each dealer, in the order of the list. A acquire, B retain, C disrupt, D maintain, E abandon";
    HINT: "1：AABAB CCDDE EC", "1: AABAB CCDDE EC";
    PLACES_HERE: "空图上墙了。各组报字母，一组一行，图跟着满起来。", "The empty matrix is on the wall. Type a line a team as they call out their letters, and it fills.";
    NO_DEALERS: "这份课件里没有要放的经销商。", "This course has no dealers to place.";
    NO_CELL: "「{0}」不是格子，写 A 到 E。", "'{0}' is no cell: write A to E.";
    HOW_MANY: "名单上有 {0} 家，写了 {1} 个字母。", "The list has {0} {0:dealer|dealers}; there {1:is|are} {1} {1:letter|letters}.";
    KEPT: "第 {0} 组放好了，还差第 {1} 组。", "Team {0} is in. Still missing: {1}.";
    ALL_IN: "放好了，图在墙上。要看答案，把「十二家上墙」再按一次。", "It is in and on the wall. For the answer send the dealers to the wall once more.";
    MISSING: "第 {0} 组还没放。再按一次，不等了，直接看答案。", "Still missing: {0}. Send once more to show the answer all the same.";
    NOBODY_YET: "还没有一组放过；放了再看答案。", "No team has placed them yet; the answer comes after that.";
    PLACES_ON_WALL: "全班放的格子上墙了。", "The class's cells are on the wall.";
    ANSWER_ON_WALL: "答案上墙了。", "The answer is on the wall.";
    LEGEND: "一家放一格。举牌 A 到 D；放弃不举牌。", "One cell a dealer. Raise A to D; for abandon keep your hands down.";
    AGREED: "各组放得一样。", "All teams agree.";
    DISPUTED: "各组放得不一样：{0}", "The teams differ on: {0}";
    ALL_RIGHT: "全班都放对了。", "The class placed every one of them right.";
    ELSEWHERE: "你们放在别处的：{0}", "You had these elsewhere: {0}";
    DEALER: "经销商", "Dealer";
    CLASS_PUT: "全班放", "Class";
    BELONGS: "该放", "Belongs";
}
