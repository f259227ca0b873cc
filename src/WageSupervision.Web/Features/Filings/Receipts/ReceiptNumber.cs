using System.Text.RegularExpressions;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Receipts;

/// <summary>回执号 as people type it.</summary>
public static partial class ReceiptNumber
{
    /// <summary>The number as it is stored: half-width, no spaces, upper case; never longer than the column.</summary>
    public static string Of(string? typed)
    {
        var number = LenientText.Fold(typed).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return number.Length <= 30 ? number : number[..30];
    }

    /// <summary>Whether it has the shape of a receipt number.</summary>
    public static bool IsWellFormed(string number) => Shape().IsMatch(number);

    /// <summary>The state in words, for whoever holds the receipt.</summary>
    /// <param name="state">The state.</param>
    /// <param name="code">Its code, see <see cref="FilingCodes"/>.</param>
    public static string StateOf(FilingState state, string? code) => state switch
    {
        FilingState.Received => "已收件",
        FilingState.AwaitingConfirmation => "待确认",
        FilingState.Accepted => "已受理",
        FilingState.AcceptedWithFindings => "已受理（有发现）",
        FilingState.Rejected when FilingCodes.CanBeMended(code) => "还不能提交",
        FilingState.Rejected when code is FilingCodes.Superseded or FilingCodes.Discarded => "没有提交，已放弃",
        FilingState.Rejected => "不予受理",
        FilingState.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    [GeneratedRegex(@"^ZJ-\d{4}-\d{4}-\d{6,9}$")]
    private static partial Regex Shape();
}
