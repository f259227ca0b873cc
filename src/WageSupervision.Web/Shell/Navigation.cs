namespace WageSupervision.Web.Shell;

/// <summary>An entry of the working pages' navigation.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="Title">What it says.</param>
/// <param name="Icon">Its symbol.</param>
public sealed record NavigationEntry(string Href, string Title, string Icon);

/// <summary>At most seven entries a role.</summary>
public static class Navigation
{
    /// <summary>The entries of a role.</summary>
    public static IReadOnlyList<NavigationEntry> Of(Role? role) => role switch
    {
        Role.EnterpriseFiler =>
        [
            new("/Enterprise", "待办", "list-check"), new("/Filings", "工资申报", "file-upload"), new("/Attendance", "考勤申报", "history"),
            new("/Enterprise/Matters", "整改与往来", "message-report"), new("/Calculators", "算一算", "calculator"),
                new("/Law", "法规", "scale"), new("/Account", "我的账号", "user"),
        ],
        Role.Inspector =>
        [
            new("/Inspection", "工作队列", "list-check"), new("/Inspection/Findings", "新发现", "bell"), new("/Contacts", "投诉举报", "message-report"),
            new("/Cases", "案件", "gavel"), new("/Inspection/Enterprises", "企业", "building"), new("/Inspection/Recommendations", "工会建议", "users"),
            new("/Account", "我的账号", "user"),
        ],
        Role.Supervisor =>
        [
            new("/Approvals", "待审定", "stamp"), new("/Cases", "案件", "gavel"), new("/Contacts", "投诉举报", "message-report"),
            new("/Inspection/Enterprises", "企业", "building"), new("/Disclosures", "公示", "eye"), new("/Law", "法规", "scale"),
            new("/Account", "我的账号", "user"),
        ],
        Role.UnionOfficial =>
        [
            new("/Unions", "要求与建议", "list-check"), new("/Unions/Make", "要求改正", "pencil"), new("/Disclosures", "欠薪公示", "eye"),
            new("/Calculators", "算一算", "calculator"), new("/Law", "法规", "scale"), new("/Account", "我的账号", "user"),
        ],
        Role.Worker =>
        [
            new("/MyWages", "我的工资", "coin"), new("/Calculators", "算一算", "calculator"), new("/Law", "法规", "scale"), new("/Account", "我的账号", "user"),
        ],
        Role.Administrator =>
        [
            new("/Administration", "账号", "users"), new("/Administration/Enterprises", "企业", "building"), new("/Administration/Parameters", "参数", "scale"),
            new("/Administration/Duties", "申报要求", "bell"), new("/Administration/Maintenance", "预告维护", "message-report"),
            new("/Administration/Audit", "操作记录", "history"), new("/Account", "我的账号", "user"),
        ],
        _ => [],
    };

    /// <summary>Whether an entry is the first page of its role, which is current only on itself.</summary>
    public static bool IsRoot(string href) => href is "/Enterprise" or "/Inspection" or "/Administration" or "/Unions";
}
