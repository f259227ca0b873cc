namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>What happens between a notice of penalty and its decision, and after it, over HTTP.</summary>
public static class PenaltyJourneys
{
    /// <summary>陈述申辩 by the enterprise.</summary>
    public static Task<Answer> DefendAsync(this HttpClient filer, Guid file, string? text = "已经付了一半", byte[]? content = null) =>
        filer.SendAsync($"/Enterprise/Defence/{file}", content, ("Input.Text", text));

    /// <summary>登记口头陈述申辩.</summary>
    public static Task<Answer> RecordDefenceAsync(this HttpClient inspector, Guid file, string day, byte[]? content) => inspector.SendAsync(
        $"/Cases/Defence/{file}", content, ("Input.Manner", "Oral"), ("Input.ReceivedOn", day), ("Input.Text", "口头陈述"));

    /// <summary>复核陈述申辩.</summary>
    public static Task<Answer> ReviewDefenceAsync(this HttpClient inspector, Guid file, int number, string outcome = "PartlyAdopted") =>
        inspector.SubmitAsync($"/Cases/Defence/{file}?handler=Review",
            ("Input.Number", number.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Input.Outcome", outcome),
            ("Input.Reasons", "付款属实，其余没有证据"));

    /// <summary>作出处罚决定.</summary>
    public static Task<Answer> DecideAsync(this HttpClient supervisor, Guid file, string? fine = null, string? reasons = null) =>
        supervisor.SubmitAsync($"/Approvals/Penalty/{file}", ("Input.Fine", fine), ("Input.LowerReasons", reasons));

    private static async Task<Answer> SendAsync(this HttpClient client, string path, byte[]? content, params (string Name, string? Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await client.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields.Where(field => field.Value is not null))
        {
            form.Add(new StringContent(value!), name);
        }

        if (content is not null)
        {
            form.Add(new ByteArrayContent(content), "Input.Files", "材料.pdf");
        }

        return await client.AskAsync(HttpMethod.Post, path, form);
    }
}
