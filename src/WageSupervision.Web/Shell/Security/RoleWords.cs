using Microsoft.AspNetCore.Mvc.Rendering;

namespace WageSupervision.Web.Shell.Security;

/// <summary>Roles as people call them.</summary>
public static class RoleWords
{
    /// <summary>The choices of a form, in the order of daily use.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } =
        [.. new[] { Role.EnterpriseFiler, Role.Worker, Role.UnionOfficial, Role.Inspector, Role.Supervisor, Role.Administrator }
            .Select(role => new SelectListItem(Of(role), role.ToString()))];

    /// <summary>The role in Chinese.</summary>
    public static string Of(Role role) => role switch
    {
        Role.EnterpriseFiler => "企业申报人",
        Role.Inspector => "监察员",
        Role.Supervisor => "负责人",
        Role.UnionOfficial => "工会干部",
        Role.Worker => "劳动者",
        Role.Administrator => "管理员",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Whether the role acts for an area.</summary>
    public static bool HasArea(Role? role) => role is Role.Inspector or Role.Supervisor or Role.UnionOfficial;

    /// <summary>Whether the role belongs to an enterprise.</summary>
    public static bool HasEnterprise(Role? role) => role is Role.EnterpriseFiler or Role.Worker;
}
