/** One expression of many lines of alternatives: Chinese and signs anywhere, English as whole words. */
function anyOf(chinese: readonly string[], english: readonly string[] = []): RegExp {
  const words = english.length > 0 ? [...chinese, `\\b(?:${english.join("|")})\\b`] : chinese;
  return new RegExp(words.join("|"), "g");
}

/** Said by somebody who has not decided, or who means something else than an answer. */
export const undecidedWords = anyOf(
  [
    "好像|可能|也许|或许|大概|应该|估计|恐怕|不一定|不确定|说不准|未定|待定|不(?:是|会|得|能)不",
    "没有?不|不见得|(?:不能|不敢|难)(?:以)?确定|难说|看情况|看看|再看|再说|再定|到时候|尽量",
    "争取|考虑|商量|确认一下|等我|等等|晚点|稍后|稍等|回头|尽快[答回]复|先占|如果|要是|的话",
    "除非|除了|除外|只要|只能|仅|前提|回避|替我|代我|代替|别人|其他人|另请|换人|派人|委托|同事",
    "学生|让.{1,6}去",
  ],
  [
    "maybe|perhaps|might|not sure|unsure|depends?|let me|check|later|probably|possibly",
    "tentative(?:ly)?|think about|unless|only|except|apart from|provided|as long as|if|recuse",
    "student|colleague",
  ],
);

/** Courtesies and denials of an obstacle: neither yes nor no, though they hold the words of one. */
export const neitherWords = anyOf([
  "不好意思|不客气|不用谢|不冲突|不影响|不忙|不出差",
  "没(?:有|什么|有什么)?(?:课|会|事|安排|冲突|不便|不方便)|无(?:课|冲突|不便)",
  "(?:无需|不需要?|不用|没有?|无)回避|\\bno (?:worries|conflicts?|class(?:es)?)\\b",
]);

/** A question. */
export const questionWords = anyOf(
  [
    "吗|么$|呢$|是否|可否|能否|[能会行去来]不[能会行去来]|可不可以|方不方便|好不好|要不要",
    "是不是|怎么|如何|什么|哪|几点|几号|多久|多少|[?]",
  ],
  ["what|which|where|how|who|could (?:i|we|you)|can (?:i|we|you)|is it|would it"],
);

/** A question that wishes for no day, though it may name one: 几点钟的会, 还去吗. */
export const inquiryWords =
  /几点|几号|什么(?!问题|意见)|哪|怎么(?!样)|多久|多少|还(?:要|是)?(?:去|来|开|参加|安排|办|有效|算数).{0,4}(?:吗|么|\?|？|不$)|\b(?:what time|when|where|who|which|how (?:long|far|many|much|do|to|is)|is it still|are we still)\b/i;

/** A wish for another date. */
export const otherDateWords = anyOf(
  [
    "换[成到个一]?(?:[天日]|时间|日期)?|改[成到为]?(?:期|天|日)|改[成到为]|调[到整]|推迟|提前到",
    "延[后期]|另约|另定|(?:其他|别的)(?:时间|日子|日期)",
  ],
  [
    "another (?:date|day|time)|other (?:date|day|time)s?|instead|reschedule|move it|postpone",
    "how about|what about",
  ],
);

/** A no, or what keeps somebody from coming. */
export const noWords = anyOf(
  [
    "(?:不能|没(?:有)?办法|没法|无法)(?:再)?(?:去|来|到|参加|出席|前往|同意|接受)?",
    "(?:去|来|参加|接受|到|走|赶|抽|排|安排)不(?:了|成|上|开身|开|过来|回来|出时间)",
    "不(?:太|大|是很|很)?(?:方便|便|想|愿意)(?:去|来|参加|出席|前往|成行)",
    "不(?:太|大|怎么|是很|很)?(?:方便|便|行|可以|能|去|来|参加|成|合适|想|愿意|同意|接受|考虑|打算|巧)",
    "没(?:有)?(?:空|时间|档期)|无暇|不可|婉拒|拒绝|难以|很难|遗憾|不在|退出|别(?:安排|派|让)",
    "谢绝|请假|出差|出国|在国外|在外地|冲突",
    "有(?:个|一个)?(?:课|会|事|考试|答辩|安排|任务|别的安排|其他安排)|要(?:上课|开会|监考|答辩)",
    "(?:上课|开会|监考|住院|生病|不舒服|不适|请不到假)|[太很较]忙|排满|满了|算了|👎|❌|:-1:",
    ":thumbsdown:|:x:",
  ],
  [
    "no|nope|can'?t|cannot|can not|won'?t|unable|not able|unavailable|not available",
    "not possible|impossible|unfortunately|afraid|declin(?:e|ed|ing)|regrets?|conflicts?",
    "teaching|busy|travell?ing|abroad|doesn'?t work|does not work|not going|not attend(?:ing)?",
    "not join(?:ing)?|will not|i (?:don'?t|do not) (?:think|have)|have to pass|away",
  ],
);

/** A yes. */
export const yesWords = anyOf(
  [
    "可以|没(?:有|什么|有什么)?(?:问题|意见)|无(?:异议|意见|问题)|同意|参加(?!过)|接受|愿意",
    "(?:都|全)(?:能)?(?:去|来|到)(?![不过了])|乐意|荣幸|有(?:空|时间)|方便|能(?:去|来|参加|到)|我(?:去|来)(?=$|[吧的参])",
    "会(?:去|来|到|参加)|一定(?:去|到|来)|准时|去的|(?:也|都|就)行|定了|不见不散",
    "^(?:行+|行的|行啊|行吧|行呀|成|中|得|去|来|能|有空)$|👍|✅|:\\+1:|:thumbsup:",
    ":white_check_mark:",
  ],
  [
    "yes|yep|yeah|yup|sure|of course|certainly|gladly|happy to|glad to|my pleasure",
    "with pleasure|count me in|i'?m in|i'?m free|i (?:can|could)",
    "i(?:'ll| will) (?:be there|join|come|attend|go)|works?|sounds good|fine|accept(?:ed)?",
    "confirm(?:ed)?|agreed?|no problem|not a problem|see you|will do",
  ],
);

/** A yes in a small word that may also be mere politeness before a no. */
export const smallYesWords = anyOf(
  ["^(?:好|好的|好啊|好呀|好吧|好嘞|好哒|好滴|嗯|嗯嗯|嗯好|是|是的|对|对的)$|^好的|👌|:ok_hand:"],
  ["ok|okay"],
);
