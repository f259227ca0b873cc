using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Cases.Paying;

/// <summary>The fields of a form that says who was paid what.</summary>
public class SharesInput
{
    /// <summary>The version of the case that was shown.</summary>
    public int Version { get; set; }

    /// <summary>Yuan by worker.</summary>
    public Dictionary<string, decimal?> Shares { get; set; } = [];

    /// <summary>The list to be read.</summary>
    public IFormFile? List { get; set; }

    /// <summary>The list that was read, see <see cref="PaymentLists.FindAsync"/>.</summary>
    public string? ListId { get; set; }
}

/// <summary>A page on which a payment is split: by a list, by hand, or first one and then the other.</summary>
/// <param name="sender">Sends the command.</param>
/// <param name="cases">Cases this person may see.</param>
/// <param name="people">The workers of the case.</param>
/// <param name="lists">Lists of payments.</param>
public abstract class SharesPage(IMediator sender, CaseFiles cases, CasePeople people, PaymentLists lists) : CaseStepPage(sender, cases)
{
    /// <summary>The most workers for whom there is a field each; with more a list is asked for.</summary>
    public const int MostByHand = 500;

    /// <summary>The workers of the case.</summary>
    public IReadOnlyList<CaseWorker> Workers { get; private set; } = [];

    /// <summary>The workers to whom something is still owed, for each of whom there is a field.</summary>
    public IReadOnlyList<CaseWorker> Fields => Workers.Count > MostByHand ? [] : [.. Workers.Where(worker => worker.Standing.Remaining > 0)];

    /// <summary>What the list says; <c>null</c> where none was read.</summary>
    public MatchedList? Matched { get; private set; }

    /// <summary>The name of the list that was read.</summary>
    public string ListName { get; private set; } = "";

    /// <summary>The fields of the form.</summary>
    public abstract SharesInput Form { get; }

    /// <summary>Yuan of the whole payment; <c>null</c> where it is not known.</summary>
    public abstract decimal? Whole { get; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Workers = await people.OfAsync(Row.EnterpriseId, CaseFile, HttpContext.RequestAborted);
        if (await FileAsync() is { } file)
        {
            (var refusal, Matched) = await lists.ReadAsync(Opened, file, Whole, HttpContext.RequestAborted);
            ListName = file.FileName;
            if (refusal is not null)
            {
                Form.ListId = null;
                ModelState.AddModelError("Input.List", refusal);
            }
        }
    }

    /// <summary>Reads a list and fills in what is beyond doubt; nothing is recorded.</summary>
    public async Task<IActionResult> OnPostListAsync()
    {
        var content = await Uploads.BytesAsync(Form.List, HttpContext.RequestAborted);
        if (content is { Length: > CaseEvidence.Largest })
        {
            throw Refuse.Field(nameof(SharesInput.List), "文件超过 10 MB，请删去图片、空行后另存再上传。");
        }

        // Who cannot act on the case cannot leave a file beside it.
        await Cases.LoadAsync(CaseId, HttpContext.RequestAborted);
        Form.ListId = content is { Length: > 0 } ? lists.Keep(User, CaseId, Form.List!.FileName, content) : Form.ListId;
        if (Form.ListId is null)
        {
            throw Refuse.Field(nameof(SharesInput.List), "请选择发放明细表。");
        }

        await LoadAsync();
        ShowWhatIsThere();
        if (Matched is null)
        {
            ModelState.TryAddModelError("Input.List", "这份表已经不在了（上传以后只留一天），请重新选择。");
            return WithStatus(StatusCodes.Status400BadRequest);
        }

        Form.Shares = Matched.Shares.ToDictionary(pair => pair.Key, pair => (decimal?)pair.Value);
        return Page();
    }

    /// <summary>Fills in for everybody what is still owed to them; nothing is recorded.</summary>
    public async Task<IActionResult> OnPostFillAsync()
    {
        await LoadAsync();
        ShowWhatIsThere();
        Form.Shares = Workers.Where(worker => worker.Standing.Remaining > 0)
            .ToDictionary(worker => worker.Standing.Key, worker => (decimal?)worker.Standing.Remaining);
        return Page();
    }

    /// <summary>To whom, as the form says it; with too many workers for a form, as the list does.</summary>
    protected async Task<IReadOnlyList<PaymentLine>> LinesAsync()
    {
        await LoadAsync();
        var shown = Workers.ToDictionary(worker => worker.Standing.Key, worker => worker.Standing.Shown, StringComparer.Ordinal);
        var listed = Matched?.Shares ?? new Dictionary<string, decimal>();
        return Workers.Count > MostByHand
            ? [.. listed.Select(pair => new PaymentLine(pair.Key, shown[pair.Key], pair.Value))]
            : [.. Form.Shares.Where(pair => pair.Value is not null).Select(pair => new PaymentLine(pair.Key, shown.GetValueOrDefault(pair.Key, ""),
                pair.Value!.Value, Matched is not null && (!listed.TryGetValue(pair.Key, out var said) || said != pair.Value)))];
    }

    /// <summary>The list that the form rests on; <c>null</c> where there is none.</summary>
    protected Task<PaymentListFile?> FileAsync() => lists.FindAsync(User, Opened, Form.ListId, HttpContext.RequestAborted);

    /// <summary>Takes an uploaded list out, once it is recorded.</summary>
    protected void Forget() => lists.Remove(User, Form.ListId);

    // What was read takes the place of what was typed there before.
    private void ShowWhatIsThere()
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Input.Shares", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult WithStatus(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
