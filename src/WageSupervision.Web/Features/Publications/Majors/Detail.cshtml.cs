using Microsoft.AspNetCore.Authorization;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>An entry on one screen: its clocks, what can be done, what happened.</summary>
[Authorize(Policies.Officer)]
public sealed class DetailModel(MajorFiles majors, ICurrentUser user) : ListPage<MajorNotice, MajorFacts>(majors)
{
    private readonly MajorFiles majors = majors;

    /// <summary>What this person can do now.</summary>
    public IReadOnlyList<OfferedStep> Offered { get; private set; } = [];

    /// <summary>Clocks, the soonest first.</summary>
    public IReadOnlyList<ProcedureClock> Clocks { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Clocks = Entry.Clocks(majors.Calendar);
        if (user.Role is { } role)
        {
            Offered = [.. OfferedStep.All(Entry, Facts, role).Where(step => step.Gate.IsOpen)];
        }
    }
}
