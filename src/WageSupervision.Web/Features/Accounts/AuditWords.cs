using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>Recorded actions as people call them: commands say it themselves, steps of procedure for theirs.</summary>
public static class AuditWords
{
    // What is recorded without a command.
    private static readonly KeyValuePair<string, string>[] Others =
    [
        new("SignIn", "登录"), new("SignInRefused", "登录未通过"), new("RejudgeFiling", "参数修改后重新核对（系统）"), new("JudgePayday", "发放日过后重新核对（系统）"),
    ];

    private static readonly Dictionary<string, string> Words = CommandNames.All(typeof(AuditWords).Assembly)
        .Select(command => KeyValuePair.Create(command.Name, command.Words)).Concat(Others).Distinct().ToDictionary(StringComparer.Ordinal);

    /// <summary>The choices of the filter.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } =
        [.. Words.OrderBy(pair => pair.Value, StringComparer.Ordinal).Select(pair => new SelectListItem(pair.Value, pair.Key))];

    /// <summary>The action in Chinese; its own name where nobody names it any more.</summary>
    public static string Of(string action) => Words.GetValueOrDefault(action, action);
}
