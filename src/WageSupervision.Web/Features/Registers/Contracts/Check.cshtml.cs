using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>核对劳动合同表, and 登记 what is in order.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class CheckModel(
    IMediator sender, ContractLists lists, ContractSheetReader reader, RegisterBooks books, ReadingGate gate, ICurrentUser user) : PortalPage
{
    /// <summary>How many of each kind are listed.</summary>
    public const int Shown = 100;

    /// <summary>Which list.</summary>
    [BindProperty(SupportsGet = true, Name = "list")]
    public string? ListId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The enterprise that the form was opened for.</summary>
    [BindProperty]
    public long? OpenedFor { get; set; }

    /// <summary>The list; <c>null</c> where it is no longer there.</summary>
    public ContractList? List { get; private set; }

    /// <summary>What was read of it; <c>null</c> where it is no longer there.</summary>
    public ContractReading? Reading { get; private set; }

    /// <summary>Rows that would be registered.</summary>
    public IReadOnlyList<ContractRow> New { get; private set; } = [];

    /// <summary>How many rows were registered before, word for word.</summary>
    public int Before { get; private set; }

    /// <summary>Rows of a person of whom a contract from the same day stands that says something else, each with that entry.</summary>
    public IReadOnlyList<(ContractRow Row, Guid EntryId)> Otherwise { get; private set; } = [];

    /// <summary>What contracts do not state of 第八条, with how many.</summary>
    public IReadOnlyList<(string Name, int Count)> Lacking { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var stop = HttpContext.RequestAborted;
        if (await ReadAsync(stop) is not { } reading)
        {
            return;
        }

        var registered = await books.RegisteredAsync([.. reading.Rows.Select(row => ImportContractsHandler.EntryOf(row.Contract))], stop);
        New = [.. reading.Rows.Where((_, index) => registered[index] is null)];
        Before = registered.Count(one => one is { Same: true });
        Otherwise = [.. reading.Rows.Zip(registered).Where(pair => pair.Second is { Same: false }).Select(pair => (pair.First, pair.Second!.EntryId))];
        Lacking = [.. New.SelectMany(row => ((ContractParticulars)ImportContractsHandler.EntryOf(row.Contract).Particulars).Wage.Missing)
            .CountBy(name => name).Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>Registers them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Mandates.EnsureStillFor(user, OpenedFor);
        if (await ReadAsync(cancellationToken) is not { } reading)
        {
            return Page();
        }

        var done = await sender.Send(new ImportContracts(reading, Input.OnlyRight), cancellationToken);
        lists.Remove(User, ListId);
        Done = $"已登记 {done.Registered} 份劳动合同。"
            + (done.Before > 0 ? $"{done.Before} 份以前登记过，没有重复登记。" : "")
            + (done.Otherwise > 0 ? $"{done.Otherwise} 份同一个人、同一天开始的已经登记，内容不同，没有再登记；要改的，请打开那一条更正。" : "")
            + (done.LeftOut > 0 ? $"{done.LeftOut} 行有错，没有登记；改好后请再上传一次。" : "");
        return LocalRedirect("/Enterprise/Registers/List/Contract");
    }

    // Once, in the line of all who read, and before the transaction of the command.
    private async Task<ContractReading?> ReadAsync(CancellationToken cancellationToken)
    {
        if (Reading is null && (List = lists.Find(User, ListId)) is { } list)
        {
            using (await gate.EnterAsync(cancellationToken))
            {
                Reading = reader.Read(list.Content, list.FileName, list.SignedAtStart, cancellationToken);
            }
        }

        return Reading;
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Rows with something wrong are left out.</summary>
        public bool OnlyRight { get; set; }
    }
}
