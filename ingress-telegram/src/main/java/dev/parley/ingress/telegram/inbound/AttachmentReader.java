package dev.parley.ingress.telegram.inbound;

import dev.parley.support.ingress.Attachment;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import java.util.ArrayList;
import java.util.List;

/// Parses the attachments of a message from Telegram's various kinds of files.
final class AttachmentReader {

    private AttachmentReader() {}

    static List<Attachment> read(Message message) {
        var files = new ArrayList<Attachment>();
        if (message.hasPhoto()) {
            // the same photo in several sizes, the largest last
            var photo = message.getPhoto().getLast();
            files.add(file(photo.getFileId(), null, "image/jpeg", photo.getFileSize()));
        }
        if (message.hasAnimation()) {
            var animation = message.getAnimation();
            files.add(
                    file(
                            animation.getFileId(),
                            animation.getFileName(),
                            animation.getMimeType(),
                            animation.getFileSize()));
        } else if (message.hasDocument()) {
            // an animation is sent as a document too
            var document = message.getDocument();
            files.add(
                    file(
                            document.getFileId(),
                            document.getFileName(),
                            document.getMimeType(),
                            document.getFileSize()));
        }
        files.addAll(audio(message));
        files.addAll(videos(message));
        return files;
    }

    private static List<Attachment> audio(Message message) {
        var files = new ArrayList<Attachment>();
        if (message.hasAudio()) {
            var audio = message.getAudio();
            files.add(
                    file(
                            audio.getFileId(),
                            audio.getFileName(),
                            audio.getMimeType(),
                            audio.getFileSize()));
        }
        if (message.hasVoice()) {
            var voice = message.getVoice();
            files.add(file(voice.getFileId(), null, voice.getMimeType(), voice.getFileSize()));
        }
        return files;
    }

    private static List<Attachment> videos(Message message) {
        var files = new ArrayList<Attachment>();
        if (message.hasVideo()) {
            var video = message.getVideo();
            files.add(
                    file(
                            video.getFileId(),
                            video.getFileName(),
                            video.getMimeType(),
                            video.getFileSize()));
        }
        if (message.hasVideoNote()) {
            var note = message.getVideoNote();
            files.add(file(note.getFileId(), null, "video/mp4", note.getFileSize()));
        }
        if (message.hasSticker()) {
            var sticker = message.getSticker();
            files.add(file(sticker.getFileId(), null, "image/webp", sticker.getFileSize()));
        }
        return files;
    }

    private static Attachment file(
            String id, @Nullable String name, @Nullable String mediaType, @Nullable Number bytes) {
        return new Attachment(id, name, mediaType, bytes == null ? null : bytes.longValue());
    }
}
