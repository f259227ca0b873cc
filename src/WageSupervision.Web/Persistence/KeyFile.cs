using System.Text.Json;

namespace WageSupervision.Web.Persistence;

/// <summary>A file of keys that its owner alone may read. It is there whole or not at all, also where the portal dies while writing it.</summary>
internal static class KeyFile
{
    /// <summary>Reads the file, making it on the first start.</summary>
    internal static T Load<T>(string folder, string name, Func<T> make)
        where T : class
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            Write(path, make(), overwrite: false);
        }

        return JsonSerializer.Deserialize<T>(File.ReadAllText(path)) ?? throw new InvalidDataException(name + " is empty");
    }

    /// <summary>Writes beside it, then puts it in its place in one step.</summary>
    internal static void Write<T>(string path, T content, bool overwrite)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(beside, options))
        {
            JsonSerializer.Serialize(stream, content);
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            // Another process was first: its keys hold.
            File.Delete(beside);
        }
    }
}
