using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings.Receipts;

/// <summary>Where the filing of a receipt stands now, in words for whoever holds the receipt; a receipt never says by itself that it was overtaken.</summary>
/// <param name="Text">The state.</param>
/// <param name="Kind">The kind of its sign.</param>
/// <param name="Meaning">What that means and what to do; <c>null</c> where the filing stands as it was accepted.</param>
public sealed record ReceiptStanding(string Text, string Kind, string? Meaning)
{
    private const string NothingStands = "这个周期现在没有有效的申报；企业请登录后重新上传工资表。";

    /// <summary>Whether the receipt was overtaken by an amendment or a withdrawal.</summary>
    public bool IsOvertaken => Meaning is not null;

    /// <summary>The words for a payroll filing or a nil return.</summary>
    public static async Task<ReceiptStanding> OfAsync(AppDbContext database, FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.State != FilingState.Withdrawn && filing.ReplacedBy is null)
        {
            return Of(filing.State, filing.StateCode, filing.Kind == FilingKind.Nil, isReplaced: false);
        }

        var now = await FilingStanding.OfAsync(database, filing, cancellationToken);
        var stands = now.Standing is null ? NothingStands : "这个周期后来重新申报了，以重新申报的为准。";
        return filing.State == FilingState.Withdrawn ? new("已撤回", "quiet", "受理以后企业撤回了这份申报，不再作为申报，留存备查。" + stands)
            : now.AmendmentWithdrawn ? new("已被更正，更正申报已撤回", "quiet", "这份申报被后来的更正申报代替，更正申报又由企业撤回了，两份都不再作为申报。" + stands)
            : Of(filing.State, filing.StateCode, filing.Kind == FilingKind.Nil, isReplaced: true);
    }

    /// <summary>The words for a filing that cannot be withdrawn, such as one of attendance.</summary>
    public static ReceiptStanding Of(FilingState state, string? code, bool isNil, bool isReplaced) => isReplaced
        ? new("已被更正", "quiet", "已被后来的更正申报代替，以更正后的为准，这一份留存备查。")
        : state switch
        {
            FilingState.Accepted => new(isNil ? "已受理（零申报）" : "已受理", "kept", null),
            FilingState.AcceptedWithFindings => new(ReceiptNumber.StateOf(state, code), "look", null),
            FilingState.Rejected => new(ReceiptNumber.StateOf(state, code), "quiet", null),
            _ => new(ReceiptNumber.StateOf(state, code), "open", null),
        };
}
