namespace WageSupervision.Web.Shell;

/// <summary>An entry of the working pages' navigation.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="Title">What it says.</param>
/// <param name="Icon">Its symbol.</param>
public sealed record NavigationEntry(string Href, string Title, string Icon)
{
    /// <summary>Pages that belong under it: listed below it, on a narrow screen only while one of them, or the entry itself, is shown.</summary>
    public IReadOnlyList<NavigationEntry> Below { get; init; } = [];

    /// <summary>Beginnings of further addresses that are its own.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>At most seven entries a role.</summary>
public static class Navigation
{
    private static readonly NavigationEntry OwnAccount = new("/Account", "我的账号", "user");
    private static readonly NavigationEntry Calculators = new("/Calculators", "算一算", "calculator");
    private static readonly NavigationEntry Law = new("/Law", "法规", "scale");
    private static readonly NavigationEntry Inspections = new("/Inspections", "检查", "shield-check");
    private static readonly NavigationEntry WorkerSearch = new("/Cases/Workers", "查劳动者", "user");
    private static readonly NavigationEntry Fines = new("/Cases/Fines", "没有缴的罚款", "coin");
    private static readonly NavigationEntry Papers = new("/Papers", "文号登记簿", "receipt");
    private static readonly NavigationEntry Incidents = new("/Incidents", "重大事件", "bell") { Also = ["/Approvals/Incident"] };
    private static readonly NavigationEntry Enterprises = new("/Inspection/Enterprises", "企业", "building")
    {
        Also = ["/Inspection/Enterprise", "/Inspection/Filings", "/Inspection/Filing", "/Inspection/Registers", "/Inspection/Register",
            "/Inspection/Attendance"],
        Below = [new("/Projects", "工程项目", "building")],
    };

    /// <summary>The entries of a role.</summary>
    public static IReadOnlyList<NavigationEntry> Of(Role? role) => role switch
    {
        Role.EnterpriseFiler =>
        [
            new("/Enterprise", "待办", "list-check"), new("/Filings", "工资申报", "file-upload"), new("/Attendance", "考勤申报", "history"),
            new("/Enterprise/Matters", "整改与往来", "message-report"), Calculators, Law, OwnAccount,
        ],
        Role.Inspector =>
        [
            new("/Inspection", "工作队列", "list-check")
            {
                Below =
                [
                    new("/Inspection/Findings", "新发现", "bell") { Also = ["/Inspection/Paydays", "/Inspection/Replaced"] },
                    new("/Inspection/Recommendations", "工会建议", "users") { Also = ["/Inspection/Recommendation"] },
                    new("/Inspection/Duties", "申报情况", "history"),
                ],
            },
            new("/Cases", "案件", "gavel") { Below = [WorkerSearch, Fines, Papers] },
            new("/Contacts", "投诉举报", "message-report") { Below = [new("/Contacts/Desk", "登记一件", "plus"), Incidents] },
            Inspections, Enterprises, OwnAccount,
        ],
        Role.Supervisor =>
        [
            new("/Approvals", "待审定", "stamp") { Below = [new("/Oversight", "办案监督", "eye")] },
            new("/Cases", "案件", "gavel")
            {
                Also = ["/Approvals/Officers"],
                Below = [WorkerSearch, Fines, Papers, new("/Disclosures", "公示", "eye")],
            },
            new("/Contacts", "投诉举报", "message-report") { Below = [Incidents] },
            Inspections, Enterprises, Law, OwnAccount,
        ],
        Role.UnionOfficial =>
        [
            new("/Unions", "要求与建议", "list-check"), new("/Unions/Make", "要求改正", "pencil"), new("/Disclosures", "欠薪公示", "eye"), Calculators, Law,
            OwnAccount,
        ],
        Role.Worker => [new("/MyWages", "我的工资", "coin"), Calculators, Law, OwnAccount],
        Role.Administrator =>
        [
            new("/Administration", "账号", "users"), new("/Administration/Enterprises", "企业", "building"), new("/Administration/Parameters", "参数", "scale"),
            new("/Administration/Duties", "申报要求", "bell"), new("/Administration/Maintenance", "预告维护", "message-report"),
            new("/Administration/Audit", "操作记录", "history"), OwnAccount,
        ],
        _ => [],
    };

    /// <summary>The entry to which a page belongs: of all whose address, or one of its further ones, the page's begins with, the most exact.</summary>
    public static NavigationEntry? CurrentOf(IReadOnlyList<NavigationEntry> entries, PathString path) => entries
        .SelectMany(entry => entry.Below.Prepend(entry))
        .SelectMany(entry => entry.Also.Prepend(entry.Href).Select(start => (Entry: entry, Start: start)))
        .Where(each => IsRoot(each.Start) ? path == each.Start : path.StartsWithSegments(each.Start))
        .OrderByDescending(each => each.Start.Length).Select(each => each.Entry).FirstOrDefault();

    // Under the first page of some roles stand pages of other entries.
    private static bool IsRoot(string href) => href is "/Enterprise" or "/Inspection" or "/Administration" or "/Unions";
}
