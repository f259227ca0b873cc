using System.Text;
using WageSupervision.Web.Shell;

namespace WageSupervision.Demo;

/// <summary>The demo accounts. Plainly artificial; one password for all.</summary>
public static class DemoAccounts
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "gongzi-yanshi-353";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("filer@demo", "企业会计", "上传工资表和考勤，看核对结果，提交清偿证明，答复工会；代理另一家企业申报"),
        new("inspector@demo", "监察员", "看新发现，立案，责令改正，核实清偿，拟处罚，提出公示"),
        new("inspector2@demo", "监察员（另一县）", "只能看到本县的案件"),
        new("supervisor@demo", "负责人", "审定公示，决定处罚"),
        new("union@demo", "工会干部", "要求企业改正，提出处罚建议，收取书面反馈"),
        new("worker@demo", "劳动者", "查自己的工资和考勤，确认或者提出异议"),
        new("admin@demo", "管理员", "账号、企业、参数、操作记录"),
        new("admin2@demo", "管理员（另一人）", "复核参数修改"),
    ];

    /// <summary>The table for a terminal.</summary>
    public static string Table()
    {
        var table = new StringBuilder("演示账号（密码均为 ").Append(Password).AppendLine("）：");
        foreach (var account in All)
        {
            table.Append("  ").Append(account.UserName.PadRight(18)).Append(account.Role).Append('：').AppendLine(account.Purpose);
        }

        return table.ToString().TrimEnd();
    }
}
