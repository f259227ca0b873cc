using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Publications;

/// <summary>A page about one entry of a list.</summary>
/// <typeparam name="TFile">The entry.</typeparam>
/// <typeparam name="TFacts">What its gates must know besides its events.</typeparam>
/// <param name="store">Entries this person may see.</param>
public abstract class ListPage<TFile, TFacts>(AggregateStore<TFile, ListMatterRow, TFacts> store) : PortalPage
    where TFile : Aggregate, IRebuilt<TFile>
{
    /// <summary>The entry's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid MatterId { get; set; }

    /// <summary>The entry as it was loaded.</summary>
    public Opened<TFile, ListMatterRow> Opened { get; private set; } = null!;

    /// <summary>What its gates must know besides its events.</summary>
    public TFacts Facts { get; private set; } = default!;

    /// <summary>What lists show of it.</summary>
    public ListMatterRow Row => Opened.Row;

    /// <summary>The entry.</summary>
    public TFile Entry => Opened.File;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await store.LoadAsync(MatterId, HttpContext.RequestAborted);
        Facts = await store.FactsAsync(Opened, HttpContext.RequestAborted);
    }
}

/// <summary>A page with the form of a step that its address names.</summary>
/// <typeparam name="TFile">The entry.</typeparam>
/// <typeparam name="TFacts">What its gates must know besides its events.</typeparam>
/// <typeparam name="TTerms">What its steps are given.</typeparam>
/// <param name="store">Entries this person may see.</param>
/// <param name="action">The command whose steps it takes.</param>
public abstract class ListStepPage<TFile, TFacts, TTerms>(AggregateStore<TFile, ListMatterRow, TFacts> store, string action)
    : ListPage<TFile, TFacts>(store), IListFormPage
    where TFile : Aggregate, IRebuilt<TFile>, IHearsObjections
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
        Gate = (ListForm.Step<TFile, TFacts, TTerms>(Step, action) ?? throw new NotFoundException()).Gate(Entry, Facts);
    }
}
