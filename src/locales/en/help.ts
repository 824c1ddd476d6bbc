import type { help as model } from "../zh-CN/help.ts";

export const help: typeof model = {
  title: (command, about) => `${command} · ${about}`,
  alias: (names) => `or: ${names}`,
  commands: {
    digest: {
      about: "status reports",
      verbs: {
        now: { does: "Posts one here now; in a direct message, sends it to you", example: "/digest now" },
        here: {
          does: "Posts one in this channel each workday; name a survey or meetings, and what to do on quiet days; a bare here opens a form",
          example: "/digest here 8:45 S1 silent",
        },
        list: { does: "Shows which channels get one regularly", example: "/digest list" },
        pause: { does: "Pauses until a day, on which they come again", example: "/digest pause 22 July" },
        resume: { does: "Ends a pause", example: "/digest resume" },
        off: { does: "No more of them in this channel", example: "/digest off" },
        help: { does: "Shows this page", example: "/digest help" },
      },
    },
    expert: {
      about: "the pool of experts",
      verbs: {
        list: {
          does: "Lists experts, by institution, province, field or leader; “unlinked”: those without a Slack member",
          example: "/expert list 固废 leader",
        },
        show: { does: "Shows all that is on record of one expert", example: "/expert show E05" },
        add: { does: "Adds an expert", example: "/expert add" },
        import: { does: "Takes a list of experts: pasted rows or a file", example: "/expert import" },
        export: { does: "Sends you the pool as a table (CSV)", example: "/expert export" },
        link: {
          does: "Links an expert to a Slack member; “none” takes the link away",
          example: "/expert link E05 @member",
        },
        mine: { does: "For experts: what waits for your answer and where you go", example: "/expert mine" },
        unavailable: {
          does: "For experts: days on which you cannot travel",
          example: "/expert unavailable 10-12 July",
        },
        help: { does: "Shows this page", example: "/expert help" },
      },
    },
    meeting: {
      about: "meetings",
      verbs: {
        new: {
          does: "Calls a meeting: title, time, people, place; first shows what goes to whom; a bare new opens a form",
          example: '/meeting new "Wrap-up call" next Fri 2-4pm @somebody at Room 301',
        },
        invite: { does: "Invites more people", example: "/meeting invite M3 @somebody" },
        list: { does: "Lists the meetings ahead; list all shows earlier ones too", example: "/meeting list" },
        show: {
          does: "Who comes, who does not, who has not answered; end with here to keep it in the channel",
          example: "/meeting show M3",
        },
        rsvp: {
          does: "Answers for yourself (attend, cannot, tentative, Wang Wu instead); staff record for others: rsvp M3 for Wang Wu attend by phone",
          example: "/meeting rsvp M3 attend",
        },
        move: {
          does: "another time or place: shows who is asked again, then asks you; a meeting alone opens a form",
          example: "/meeting move M3 20 July 3pm at Room 302",
        },
        edit: {
          does: "title, host, deadline, places, reply form, slides; nobody is asked again",
          example: "/meeting edit M3",
        },
        agenda: {
          does: "the programme with start times and gaps; edit it in one window",
          example: "/meeting agenda M3",
        },
        cancel: {
          does: "Cancels a meeting; first shows who will be told",
          example: "/meeting cancel M3 the director has to travel",
        },
        attendance: {
          does: "from its day on: record who came, by group, with those ticked who said yes; who was late, and others",
          example: "/meeting attendance M3",
        },
        papers: {
          does: "whose text and slides are missing, with one tap when they come",
          example: "/meeting papers M3",
        },
        minutes: {
          does: "the minutes: who came, key points, who does what by when; then copied as text",
          example: "/meeting minutes M3",
        },
        help: { does: "Shows this page", example: "/meeting help" },
      },
    },
    survey: {
      about: "surveys",
      verbs: {
        new: {
          does: "Starts a survey: title, first and last day; `like S1` at the end takes its parks; `new` alone opens a form",
          example: '/survey new "2019 survey" 28 June to 18 July',
        },
        list: { does: "Lists all surveys", example: "/survey list" },
        show: {
          does: "Shows the board: to settle, settled, done, questionnaires",
          example: "/survey show S1",
        },
        add: {
          does: "Adds parks, on site or by questionnaire, with their seats",
          example: "/survey add kunshan gaoxin, wuhu on-site 3 seats",
        },
        remove: {
          does: "Takes a park off the list that was put there by mistake, before it has a date or people",
          example: "/survey remove V3",
        },
        import: {
          does: "Imports a survey's parks: paste some rows, or choose a file",
          example: "/survey import S1",
        },
        export: {
          does: "Sends you the visits and questionnaires as a table (CSV)",
          example: "/survey export S1",
        },
        edit: {
          does: "Changes title, dates, purpose, basis and who is behind it",
          example: "/survey edit S1",
        },
        help: { does: "Shows this page", example: "/survey help" },
      },
    },
    visit: {
      about: "visits and questionnaires",
      verbs: {
        list: {
          does: "Lists visits, by state, province, park, “gap” or “this week”",
          example: "/visit list unsettled Shandong",
        },
        show: { does: "Shows everything about one, and what comes next", example: "/visit show V2" },
        schedule: {
          does: "Fixes a date (questionnaire: due back by); several between semicolons; alone it opens a form",
          example: "/visit schedule kunshan gaoxin 3 July 9:00-17:00",
        },
        move: {
          does: "moves a visit: shows first who is asked again and who is told; several between semicolons; bare, it opens a form",
          example: "/visit move V2 10 July afternoon to 11 July",
        },
        park: {
          does: "records what the park says: agreed, asked, not yet, or another date; “objects E05” whom it does not want; “notice” gives the text to send to it",
          example: "/visit park V2 agreed by phone Mr Example",
        },
        chase: {
          does: "Records that a questionnaire was asked for: how, whom, on which day",
          example: "/visit chase Dongying by phone Mr Example yesterday",
        },
        returned: { does: "Records that questionnaires are back", example: "/visit returned V1, V3" },
        cancel: {
          does: "Cancels a visit; shows who will be told, then asks",
          example: "/visit cancel V2 the park cannot receive us",
        },
        assign: {
          does: "Assigns a team by code, name or @mention, the leader with a *; alone it opens a form",
          example: "/visit assign kunshan gaoxin E05* E07 E12",
        },
        unassign: {
          does: "Takes somebody off a team; asks first if they know",
          example: "/visit unassign V2 E07",
        },
        invite: {
          does: "Asks the experts: shows who gets what, then sends; without a visit, all",
          example: "/visit invite V2 by 20 June 17:00",
        },
        replies: {
          does: "pastes replies from a messenger or mail, many at once: shown first, then recorded; replies alone opens a window",
          example: "/visit replies 示例专家05: yes to Kunshan on 3 July",
        },
        record: {
          does: "Records an answer, or another date (E05 5 July), that came by phone, WeChat, mail or paper; alone it opens a form",
          example: "/visit record V2 E05 accepted by phone",
        },
        counter: {
          does: "Answers an expert's proposal of another date: accept shows who would be asked again; refuse asks whether the old day suits",
          example: "/visit counter V2 E18 accept 5 July",
        },
        replace: {
          does: "Asks somebody instead: shows who could come, with a button each; with by, asks them at once",
          example: "/visit replace V2 E17 by E12",
        },
        road: {
          does: "The team's itinerary: shows, fills in and sends route, pick-up, hotel and telephones; it goes out by itself two workdays before",
          example: "/visit road V4",
        },
        done: {
          does: "Records who came, and corrects it; alone it opens a form",
          example: "/visit done V2 all without E07 plus E12",
        },
        help: { does: "Shows this page", example: "/visit help" },
      },
    },
    office: {
      about: "the office",
      verbs: {
        staff: {
          does: "Shows administrators, staff and approvers; administrators add and remove them",
          example: "/office staff add @colleague",
        },
        organisations: {
          does: "Lists organisations and contacts, by name, province or kind; “import” takes a list, “export” sends them as a table, “order” says which come first",
          example: "/office organisations 江苏 commerce",
        },
        audit: {
          does: "Shows who did what, what went to whom, and what failed; by reference, park, person, or “failed”",
          example: "/office audit kunshan",
        },
        settings: {
          does: "Chooses the staff channel and the office's language",
          example: "/office settings channel #channel",
        },
        holidays: {
          does: "enters the State Council's holidays of a year, pasted from its notice or a table, after a preview; bare, it shows which years are known",
          example: "/office holidays 2027 元旦：1月1日放假1天",
        },
        handover: {
          does: "Passes all surveys, parks, meetings and reports of one colleague to another, after a preview",
          example: "/office handover @from @to",
        },
        language: { does: "Chooses the language that you read", example: "/office language 中文" },
        claim: {
          does: "After the installation, makes you administrator with the code in the log",
          example: "/office claim K7QM2XPD",
        },
        help: { does: "Shows this page", example: "/office help" },
      },
    },
    todo: {
      about: "what is to be done",
      verbs: {
        mine: {
          does: "Shows what waits for you and what you see to; a bare /todo does too",
          example: "/todo",
        },
        all: { does: "Shows everybody's", example: "/todo all" },
        remind: {
          does: "Reminds those who have not answered, shown before it goes out; a visit or a meeting may be named",
          example: "/todo remind kunshan gaoxin",
        },
        help: { does: "Shows this page", example: "/todo help" },
      },
    },
    park: {
      about: "parks",
      verbs: {
        list: { does: "Lists parks, by province, kind, stage or name", example: "/park list Shandong" },
        show: {
          does: "Shows one park; part of its name or pinyin will do",
          example: "/park show kunshan gaoxin",
        },
        add: { does: "Opens the form for one more park", example: "/park add Example Hi-Tech Zone" },
        edit: {
          does: "Changes a park's names, place, kind and coordinates; a step of its history can be added",
          example: "/park edit kunshan gaoxin",
        },
        import: { does: "Takes a list of parks: pasted rows or a file", example: "/park import" },
        export: { does: "Sends you the parks as a table (CSV)", example: "/park export" },
        help: { does: "Shows this page", example: "/park help" },
      },
    },
  },
};
