using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>A page about one entry.</summary>
/// <param name="majors">Entries this person may see.</param>
public abstract class MajorPage(MajorFiles majors) : PortalPage
{
    /// <summary>The entry's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid MajorId { get; set; }

    /// <summary>The entry as it was loaded.</summary>
    public Opened<MajorNotice, ListMatterRow> Opened { get; private set; } = null!;

    /// <summary>What its gates must know besides its events.</summary>
    public MajorFacts Facts { get; private set; } = null!;

    /// <summary>What lists show of it.</summary>
    public ListMatterRow Row => Opened.Row;

    /// <summary>The entry.</summary>
    public MajorNotice Entry => Opened.File;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await majors.LoadAsync(MajorId, HttpContext.RequestAborted);
        Facts = await majors.FactsAsync(Opened, HttpContext.RequestAborted);
    }
}

/// <summary>A page with the form of a step that its address names.</summary>
/// <param name="majors">Entries this person may see.</param>
/// <param name="action">The command whose steps it takes.</param>
public abstract class MajorStepPage(MajorFiles majors, string action) : MajorPage(majors), IListFormPage
{
    /// <summary>Which step, as its address says.</summary>
    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    /// <summary>The form.</summary>
    [BindProperty]
    public ListInput Input { get; set; } = new();

    /// <inheritdoc/>
    public Gate Gate { get; private set; } = null!;

    /// <inheritdoc/>
    public int Objections => Entry.Objections;

    /// <inheritdoc/>
    public ListForm Form => ListForm.Of(Step) ?? new ListForm();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = (ListForm.Step<MajorNotice, MajorFacts, MajorTerms>(Step, action) ?? throw new NotFoundException()).Gate(Entry, Facts);
    }
}
