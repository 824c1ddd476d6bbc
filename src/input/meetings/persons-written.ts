/** The family names that nearly everybody has, one character each. */
const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封芮储靳邴松段富巫乌焦巴牧谷车侯班仰仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司黎薄印宿白怀蒲邰鄂索赖卓蔺屠蒙池乔闻党翟谭贡姬申扶冉桑桂牛边燕冀浦尚温庄晏柴瞿阎闫慕习艾鱼容古易廖居衡步耿满匡文寇广欧沃利蔚越隆师巩聂晁敖冷辛阚简饶曾关游权肖佟付丛代仝亓佘苟尧展揭晋柒禤粟綦覃逯逄邸邝郜鞠";
const COMPOUND =
  "欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐";
const CHINESE_NAME = new RegExp(
  `^(?:(?:${COMPOUND})\\p{Script=Han}{1,2}|[${SURNAMES}]\\p{Script=Han}{1,2})$`,
  "u",
);
const ANY_CHINESE_NAME = /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?$/u;
const EXAMPLE_NAME = /^示例\p{Script=Han}{0,4}[A-Za-z\d]*$/u;

/** What no name holds, though it begins with a family name: 周五, 高兴, 应该, 张三等. */
const NO_NAME =
  /[的了吗呢吧啊呀嘛哦我你您他她们不没未无谁哪怎什这那很但再说讲看等请让问叫给被把将或及告转只另]|^周[一二三四五六日末内前]|^(?:高兴|高度|高层|明天|明确|明白|时间|应当|应邀|方便|方案|全体|全部|全程|全权|单位|单独|安排|成员|成功|平台|平时|常务|广大|连同|计划|强烈|满意|和.{1,2}一起|都.{1,2}|马上|于.{0,2}[日天]|解决|解释|关注|关于|通知|领导|同志|管委会?|管理.*|经开区?|高新区?|开发区?|容后|居然|许多|万一|温馨)|可能|知道|参加|出席|参会|到会|会议|回复|收到|已经|需要|办公|单位|人员|代表$|领导|来人|会来|会去|能来|能去|要来|要去|有事|有会|有空|时间|情况|确认|联系|研究$|负责/u;

/** Words and places that look like a family name with a given name behind. */
const WORDS = new Set(
  "何时 路上 安全 方向 金额 白天 左右 支持 祝好 平安 许可 元旦 万分 钱款 车票 车接 花费 水电 金融 陈述 章程 史料 毛病 康复 毕竟 罗列 费用 包括 项目 舒服 林业 莫名 房间 程序 单子 荣幸 符合 景点 司机 宿舍 申报 申请 党组 游览 权限 代劳 代开 展会 曾经 安心 关机 安徽 江苏 温州 常州 广州 杭州 沈阳 成都 黄山 安庆 常熟 江阴 金华 文件 材料 计划 康健 安康 严格 严肃 强调 包车 冷静 宣传 容易 游客 解放 和谐 贺信 越快 成行 安排 盛情 常态".split(
    " ",
  ),
);

const GRADES =
  "[正副]|常务副|执行副?|一级|二级|三级|四级|高级|正高级?|副高级?|助理|首席|主持工作的?|党工委|党组|党委|机关";
const OFFICES = "处|科|室|部|局|办|中心|院|所|司|厅|委|组|园区|集团|公司|股|队|站|管委会";
const TITLES =
  "[处科局厅司部院所室县市区股组队站董事]{1,2}长|会长|秘书长|处级干部|科级干部|主任|主任科员|科员|调研员|巡视员|工程师|经济师|会计师|总工|总工程师|研究员|实习研究员|研究实习员|助理|秘书|书记|经理|总经理|总监|总裁|主管|专员|专干|干事|教授|讲师|干部|职员|办事员|联络员|负责人|委员|顾问|院士|博士|博士后|总师|师|工作人员|员";
const POST = new RegExp(
  `^(?:\\p{Script=Han}{0,12}?(?:${OFFICES}))?(?:${GRADES})*(?:主任|研究)?(?:${TITLES})(?:助理)?(?:兼.{2,12})?$`,
  "u",
);
const OFFICE = /^\p{Script=Han}{1,12}(?:处|科|室|部|局|办|中心|司|组)$/u;
const NO_POST =
  /[的了吗呢吧我你您他她们不没未无谁哪怎什这那很但再说讲看等请让问叫给被把将或想已跟向找另和]|转告|通知|告知|汇报|联系|报告|同意|领导|研究后|出差/u;

const ENGLISH_TITLE =
  /\b(?:director|head|chief|deputy|engineer|officer|manager|secretary|researcher|professor|assistant|fellow|specialist|commissioner|consultant|chair(?:man|woman|person)?|scientist|advis[eo]r)\b/i;
const ENGLISH_POST_WORD = /^(?:\p{Lu}[\p{L}'’-]*|of|and|the|for|general)$/u;
const ENGLISH_NAME_WORD = /^(?:\p{Lu}[\p{Script=Latin}'’-]*\.?|van|von|de|der|da|bin)$/u;
const NO_ENGLISH_NAME =
  /\b(?:we|i|you|he|she|they|it|our|my|your|the|a|an|no|not|yes|ok|please|thanks?|thank|many|best|kind|warm|regards|dear|hello|hi|all|sir|madam|will|would|shall|can|could|to|received|noted|sorry|asap|good|great|see|let|know|next|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|someone|somebody|nobody|one|two|person|people|reply|replied|again|soon|away|absent|out|waiting|pending|retired|office|auto|sick|leave|busy)\b/i;

/** True for what is somebody's name and hardly anything else; `among` a post or a number, a rare name is one too. */
export function isName(word: string, among = false): boolean {
  if (EXAMPLE_NAME.test(word)) return word.length > 2;
  if (isEnglishName(word)) return true;
  return (
    (CHINESE_NAME.test(word) || (among && ANY_CHINESE_NAME.test(word))) &&
    !NO_NAME.test(word) &&
    !WORDS.has(word)
  );
}

function isEnglishName(word: string): boolean {
  const parts = word.split(/\s+/);
  const isLong = parts.length > 1 && parts.length < 5;
  return (
    isLong &&
    parts.every((part) => ENGLISH_NAME_WORD.test(part)) &&
    !NO_ENGLISH_NAME.test(word) &&
    !ENGLISH_TITLE.test(word)
  );
}

/** True for a post, or the office in which somebody has one: 副处长, 科技处, Deputy Director. */
export function isPost(word: string): boolean {
  if ((POST.test(word) || OFFICE.test(word)) && !NO_POST.test(word)) return true;
  const parts = word.split(/\s+/);
  const isTitle = ENGLISH_TITLE.test(word) && parts.length < 8;
  return (
    isTitle &&
    !/\b(?:away|absent|busy|out|pending)\b/i.test(word) &&
    parts.every((part) => ENGLISH_TITLE.test(part) || ENGLISH_POST_WORD.test(part))
  );
}

/** Splits what was written in one, 示例代表甲副处长 or 副处长示例代表甲; the word itself where it is not both. */
export function apart(word: string): readonly string[] {
  if (word.length > 30 || isPost(word) || isName(word)) return [word];
  for (let at = 2; at < word.length - 1; at += 1) {
    const [head, tail] = [word.slice(0, at).trim(), word.slice(at).trim()];
    if (isName(head) && isPost(tail)) return [head, tail];
    if (isPost(head) && isName(tail)) return [head, tail];
  }
  return [word];
}
