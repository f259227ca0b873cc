using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>The six registers of the enterprise.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class BooksModel(RegisterBooks books) : PortalPage
{
    /// <summary>Each kind with its entries, and how many of them somebody should look at.</summary>
    public IReadOnlyList<(RegisterKind Kind, int Count, int Attention)> Kinds { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var today = books.Today;
        var counted = await books.Visible().Where(e => !e.Withdrawn).GroupBy(e => e.Kind).Select(group => new
        {
            group.Key,
            Count = group.Count(),
            Attention = group.Count(e => e.Outcome == Outcome.Violated || e.Outcome == Outcome.Undetermined || e.DueOn < today
                || e.Shortcomings > 0 || e.WithoutConsent > 0),
        }).ToDictionaryAsync(one => one.Key);
        Kinds = [.. Enum.GetValues<RegisterKind>().Select(kind => counted.TryGetValue(kind, out var one) ? (kind, one.Count, one.Attention) : (kind, 0, 0))];
    }
}
