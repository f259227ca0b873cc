using MediatR;
using WageSupervision.Domain.Filings;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>A filing stands, within the transaction that accepted it; whichever it replaced does so no more.</summary>
/// <param name="Filing">The filing, accepted.</param>
public sealed record FilingStood(Submission Filing) : INotification;

/// <summary>A filing that stood was withdrawn, within that transaction.</summary>
/// <param name="Filing">The filing, withdrawn.</param>
public sealed record FilingWithdrawn(Submission Filing) : INotification;
